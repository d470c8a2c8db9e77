/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * What the times of one calendar object mean to somebody: those with a TZID what {@link ObjectZones} knows, those without one, or
 * with one that nobody knows, what they are in the zone of dates and floating times. For one thread.
 */
public final class TimeZones {
    public static final ZoneRules UTC = ZoneOffset.UTC.getRules();

    private final ObjectZones zones;
    private final ZoneRules floating;

    /**
     * The zones of an object as somebody sees them.
     *
     * @param zones what its TZIDs mean
     * @param floating the zone in which dates and floating times lie
     */
    public TimeZones(ObjectZones zones, ZoneRules floating) {
        this.zones = zones;
        this.floating = floating;
    }

    /** Whether times with this TZID are no floating ones. */
    public boolean knows(String tzid) {
        return zones.find(tzid).isPresent();
    }

    /** The rules a time is subject to. */
    public ZoneRules rules(CalendarTime time) {
        return switch (time.form()) {
            case UTC -> UTC;
            case ZONED -> zones.find(time.zone()).orElse(floating);
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
}
