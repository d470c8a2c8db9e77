/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.caldav.internal.text.CalendarObject;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.caldav.internal.text.Property;

/**
 * What the times of one calendar object mean. A TZID is looked up by its name, for that is what the client meant; else
 * its VTIMEZONE counts; else the time is a floating one. For one object and one thread.
 */
public final class TimeZones {
    public static final ZoneRules UTC = ZoneOffset.UTC.getRules();

    private final Component calendar;
    private final ZoneRules floating;
    private final Map<String, Optional<ZoneRules>> found = new HashMap<>();

    /**
     * The zones of an object.
     *
     * @param calendar its {@code VCALENDAR}
     * @param floating the zone in which dates and floating times lie
     */
    public TimeZones(Component calendar, ZoneRules floating) {
        this.calendar = calendar;
        this.floating = floating;
    }

    /** Whether times with this TZID are no floating ones. */
    public boolean knows(String tzid) {
        return find(tzid).isPresent();
    }

    /** The rules a time is subject to. */
    public ZoneRules rules(CalendarTime time) {
        return switch (time.form()) {
            case UTC -> UTC;
            case ZONED -> find(time.zone()).orElse(floating);
            case DATE, FLOATING -> floating;
        };
    }

    /** The moment a time means, in seconds since the epoch. */
    public long epoch(CalendarTime time) {
        return epoch(time.local(), rules(time));
    }

    /**
     * The moment a time on the wall means: where it comes twice, the first; where it does not exist, as if the clock had
     * not been put forward (RFC 5545 section 3.3.5).
     */
    public static long epoch(LocalDateTime local, ZoneRules rules) {
        if (rules.isFixedOffset()) {
            return local.toEpochSecond(rules.getOffset(Instant.EPOCH));
        }
        ZoneOffsetTransition transition = rules.getTransition(local);
        return local.toEpochSecond(transition == null ? rules.getOffset(local) : transition.getOffsetBefore());
    }

    /** The time on the wall at a moment. */
    public static LocalDateTime local(long epoch, ZoneRules rules) {
        return LocalDateTime.ofEpochSecond(epoch, 0, rules.getOffset(Instant.ofEpochSecond(epoch)));
    }

    /** The same moment as a time of the form of another one. */
    public CalendarTime inFormOf(CalendarTime model, CalendarTime time) {
        if (time.form() == model.form() && time.zone().equals(model.zone())) {
            return time;
        }
        if (model.isDate() || time.isDate()) {
            return model.at(model.isDate() ? time.local().toLocalDate().atStartOfDay() : time.local());
        }
        return model.at(local(epoch(time), rules(model)));
    }

    private Optional<ZoneRules> find(String tzid) {
        return found.computeIfAbsent(
                tzid.strip(), name -> ZoneNames.find(name).map(ZoneId::getRules).or(() -> defined(name)));
    }

    private Optional<ZoneRules> defined(String tzid) {
        for (Component zone : calendar.components(CalendarObject.VTIMEZONE)) {
            if (zone.property("TZID").map(Property::value).map(String::strip).equals(Optional.of(tzid))) {
                try {
                    return Optional.of(VTimeZone.rules(zone));
                } catch (MalformedCalendarException e) {
                    return Optional.empty(); // a zone that cannot be read is an unknown one
                }
            }
        }
        return Optional.empty();
    }
}
