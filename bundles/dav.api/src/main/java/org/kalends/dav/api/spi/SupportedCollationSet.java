/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Objects;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.annotation.versioning.ConsumerType;

/** By which collations texts in a collection can be searched (RFC 4791 section 7.5.1, RFC 6352 section 8.3.1). */
@ConsumerType
public abstract class SupportedCollationSet implements LiveProperty {
    private final QName name;
    private final QName each;
    private final Predicate<Resource> kind;

    /**
     * @param name the property's element; the elements in it are of the same namespace
     * @param kind of which collections it is a property
     */
    protected SupportedCollationSet(QName name, Predicate<Resource> kind) {
        this.name = Objects.requireNonNull(name, "name");
        this.each = new QName(name.getNamespaceURI(), "supported-collation", name.getPrefix());
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    @Override
    public final QName name() {
        return name;
    }

    @Override
    public final boolean appliesTo(Resource resource) {
        return kind.test(resource);
    }

    @Override
    public final void write(PropertyContext context, XmlOut out) {
        for (Collation collation : Collation.values()) {
            out.element(each, collation.identifier());
        }
    }
}
