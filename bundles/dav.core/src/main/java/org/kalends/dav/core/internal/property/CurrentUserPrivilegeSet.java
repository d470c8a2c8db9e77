/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import java.util.List;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.access.AccessControl;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:current-user-privilege-set}, RFC 3744 section 5.4: aggregates and their parts one by one. */
@Component
public final class CurrentUserPrivilegeSet implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("current-user-privilege-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public boolean asksStateAlone() {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) throws DavException {
        Requirement own = new Requirement(context.resource(), Privilege.READ_CURRENT_USER_PRIVILEGE_SET);
        AccessControl.check(List.of(own), context.actor(), context.urls());
        for (Privilege privilege : context.resource().privileges(context.actor())) {
            out.open(DavNames.PRIVILEGE).empty(privilege.name()).close();
        }
    }
}
