/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Map;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import org.kalends.icalendar.zone.ZoneNames;

/**
 * The time zones of the Java machine for ical4j. Its own registry takes one of 1,500 zone ids of the machine for each definition it
 * reads, and keeps its class loader for ever; this one registers nothing.
 */
final class JvmTimeZones implements TimeZoneRegistry {
    /** Were it empty, ical4j would ask its own definitions. */
    private static final Map<String, ZoneRules> NOT_EMPTY = Map.of("UTC", ZoneOffset.UTC.getRules());

    @Override
    public void register(TimeZone timezone) {
        // what a definition says has been found out before
    }

    @Override
    public void register(TimeZone timezone, boolean update) {
        register(timezone);
    }

    @Override
    public void clear() {
        // nothing is kept
    }

    @Override
    public TimeZone getTimeZone(String id) {
        return null;
    }

    @Override
    public Map<String, ZoneRules> getZoneRules() {
        return NOT_EMPTY;
    }

    @Override
    public ZoneId getZoneId(String tzid) {
        return ZoneNames.find(tzid)
                .orElseThrow(() -> new DateTimeException("There is no time zone of the name " + tzid + "."));
    }

    @Override
    public String getTzId(String zone) {
        return zone;
    }
}
