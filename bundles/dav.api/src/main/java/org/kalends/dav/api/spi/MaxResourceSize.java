/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Objects;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.annotation.versioning.ConsumerType;

/** How many octets an object of a collection may have (RFC 4791 section 5.2.5, RFC 6352 section 6.2.3). */
@ConsumerType
public abstract class MaxResourceSize implements LiveProperty {
    private final QName name;
    private final Predicate<Resource> kind;

    /**
     * @param name the property's element
     * @param kind of which collections it is a property
     */
    protected MaxResourceSize(QName name, Predicate<Resource> kind) {
        this.name = Objects.requireNonNull(name, "name");
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
        out.text(String.valueOf(context.the(CollectionType.class).format().maxOctets()));
    }
}
