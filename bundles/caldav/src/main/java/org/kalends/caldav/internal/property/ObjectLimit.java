/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.OptionalLong;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.limit.ObjectLimits;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;

/** How much may be in an object that whoever asks would store. Where there is no limit, a calendar does not have the property. */
abstract class ObjectLimit implements LiveProperty {
    /** The limit; empty without one. */
    abstract OptionalLong limit(ObjectLimits limits, PropertyContext context);

    @Override
    public final boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public final void write(PropertyContext context, XmlOut out) throws DavException {
        ObjectLimits limits = ObjectLimits.of(context.actor().config());
        out.text(String.valueOf(limit(limits, context).orElseThrow(() -> DavException.of(404, "There is no limit."))));
    }
}
