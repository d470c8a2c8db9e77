/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.format.AlarmText;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Component;

/**
 * The alarm that clients give to what is new in a calendar, draft-daboo-valarm-extensions section 8: a bare VALARM, or nothing for
 * none. They set it off themselves.
 */
public abstract class DefaultAlarm implements WritableProperty {
    private final QName name;

    DefaultAlarm(String name) {
        this.name = CalDavNames.caldav(name);
    }

    /** Of events at a time of day. */
    @Component(service = LiveProperty.class)
    public static final class OfEventsAtTimes extends DefaultAlarm {
        public OfEventsAtTimes() {
            super("default-alarm-vevent-datetime");
        }
    }

    /** Of events that last all day. */
    @Component(service = LiveProperty.class)
    public static final class OfEventsOnDates extends DefaultAlarm {
        public OfEventsOnDates() {
            super("default-alarm-vevent-date");
        }
    }

    /** Of tasks that are due at a time of day. */
    @Component(service = LiveProperty.class)
    public static final class OfTasksAtTimes extends DefaultAlarm {
        public OfTasksAtTimes() {
            super("default-alarm-vtodo-datetime");
        }
    }

    /** Of tasks that are due on a day. */
    @Component(service = LiveProperty.class)
    public static final class OfTasksOnDates extends DefaultAlarm {
        public OfTasksOnDates() {
            super("default-alarm-vtodo-date");
        }
    }

    @Override
    public final QName name() {
        return name;
    }

    @Override
    public final boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public final XmlElement accept(XmlElement value, Resource resource) throws DavException {
        AlarmText.check(value.text());
        return new XmlElement(name, Map.of(), List.of(new XmlElement.Text(value.text())));
    }
}
