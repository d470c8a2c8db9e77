/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.SyncStates;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code CS:getctag}: changes whenever anything in the collection does. */
@Component
public final class GetCTag implements LiveProperty {
    private final SyncStates states;

    @Activate
    public GetCTag(@Reference SyncStates states) {
        this.states = states;
    }

    @Override
    public QName name() {
        return CalendarServerNames.GETCTAG;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return states.tells(resource);
    }

    @Override
    public boolean asksStateAlone() {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) throws DavException {
        out.text(StateText.of(context.resource(), states));
    }
}
