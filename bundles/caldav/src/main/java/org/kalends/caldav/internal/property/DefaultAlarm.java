/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import org.kalends.caldav.internal.format.AlarmText;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.LiveProperty;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The alarm that clients give to what is new in a calendar, draft-daboo-valarm-extensions section 8: a bare VALARM, or nothing for
 * none. They set it off themselves.
 */
public abstract class DefaultAlarm extends OwnerSetting {
    DefaultAlarm(String name, Stores stores, UnitsOfWork units) {
        super(CalDavNames.caldav(name), stores, units);
    }

    /** Of events at a time of day. */
    @Component(service = LiveProperty.class)
    public static final class OfEventsAtTimes extends DefaultAlarm {
        @Activate
        public OfEventsAtTimes(@Reference Stores stores, @Reference UnitsOfWork units) {
            super("default-alarm-vevent-datetime", stores, units);
        }
    }

    /** Of events that last all day. */
    @Component(service = LiveProperty.class)
    public static final class OfEventsOnDates extends DefaultAlarm {
        @Activate
        public OfEventsOnDates(@Reference Stores stores, @Reference UnitsOfWork units) {
            super("default-alarm-vevent-date", stores, units);
        }
    }

    /** Of tasks that are due at a time of day. */
    @Component(service = LiveProperty.class)
    public static final class OfTasksAtTimes extends DefaultAlarm {
        @Activate
        public OfTasksAtTimes(@Reference Stores stores, @Reference UnitsOfWork units) {
            super("default-alarm-vtodo-datetime", stores, units);
        }
    }

    /** Of tasks that are due on a day. */
    @Component(service = LiveProperty.class)
    public static final class OfTasksOnDates extends DefaultAlarm {
        @Activate
        public OfTasksOnDates(@Reference Stores stores, @Reference UnitsOfWork units) {
            super("default-alarm-vtodo-date", stores, units);
        }
    }

    @Override
    final void check(String text) throws DavException {
        AlarmText.check(text);
    }
}
