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

/**
 * What the times of one calendar object mean. A TZID that is the name of a region in the IANA database, or one below the
 * prefix of a registry, is looked up by its name, for that is what the client meant; any other means what the VTIMEZONE in the
 * object says (RFC 5545 section 3.2.19). What has no VTIMEZONE is guessed by its name; else the time is a floating one. For
 * one object and one thread.
 */
public final class TimeZones {
    public static final ZoneRules UTC = ZoneOffset.UTC.getRules();

    private final Component calendar;
    private final ZoneRules floating;
    private final Map<String, Optional<ZoneRules>> found = new HashMap<>();
    private final StepBudget budget = VTimeZone.usualBudget();
    private Optional<NamedZones<Component>> definitions = Optional.empty();

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
        return found.computeIfAbsent(NamedZones.name(tzid), name -> ZoneNames.agreed(name)
                .map(ZoneId::getRules)
                .or(() -> defined(name))
                .or(() -> ZoneNames.find(name).map(ZoneId::getRules)));
    }

    /** A zone that cannot be read is as good as none. */
    private Optional<ZoneRules> defined(String name) {
        try {
            Optional<Component> zone = definitions().find(name);
            return zone.isPresent() ? Optional.of(VTimeZone.rules(zone.get(), budget)) : Optional.empty();
        } catch (MalformedCalendarException e) {
            return Optional.empty();
        }
    }

    private NamedZones<Component> definitions() {
        if (definitions.isEmpty()) {
            NamedZones<Component> named = new NamedZones<>();
            for (Component zone : calendar.components(CalendarObject.VTIMEZONE)) {
                zone.property("TZID").ifPresent(tzid -> named.add(tzid, zone));
            }
            definitions = Optional.of(named);
        }
        return definitions.get();
    }
}
