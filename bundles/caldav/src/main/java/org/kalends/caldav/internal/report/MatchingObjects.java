/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.report;

import java.time.zone.ZoneRules;
import org.kalends.caldav.internal.filter.CalendarFilter;
import org.kalends.caldav.internal.object.ReadObject;
import org.kalends.dav.api.resource.ObjectFilter;
import org.kalends.dav.api.resource.Resource;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;

/**
 * The calendar objects that a filter lets through.
 *
 * @param filter what is looked for
 * @param floating the zone of dates and floating times
 */
record MatchingObjects(CalendarFilter filter, ZoneRules floating) implements ObjectFilter {
    @Override
    public IndexCondition prefilter() {
        return filter.prefilter();
    }

    @Override
    public boolean mayBeDecidedByIndex() {
        return filter.mayBeDecidedByIndex();
    }

    @Override
    public boolean decidedByIndex(Item item) {
        return filter.decidedByIndex(item);
    }

    @Override
    public boolean matches(Resource object) throws MalformedCalendarException {
        return filter.matches(ReadObject.of(object), floating);
    }
}
