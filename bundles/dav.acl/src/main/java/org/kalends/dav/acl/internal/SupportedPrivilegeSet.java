/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.acl.internal;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:supported-privilege-set}, RFC 3744 section 5.3. */
@Component
public final class SupportedPrivilegeSet implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("supported-privilege-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        write(PrivilegeTree.of(context.resource()), out);
    }

    private static void write(PrivilegeTree tree, XmlOut out) {
        out.open(DavNames.dav("supported-privilege"));
        out.open(DavNames.PRIVILEGE).empty(tree.privilege().name()).close();
        if (tree.isAbstract()) {
            out.empty(DavNames.dav("abstract"));
        }
        out.open(DavNames.dav("description"))
                .attribute("xml:lang", "en")
                .text(tree.description())
                .close();
        tree.contained().forEach(part -> write(part, out));
        out.close();
    }
}
