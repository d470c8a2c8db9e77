/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.zone.ZoneNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the TZIDs in one calendar object mean, whoever asks; each is worked out once. A TZID that is the name of a region in the
 * IANA database, or one below the prefix of a registry, is looked up by its name, for that is what the client meant; any other
 * means what the VTIMEZONE in the object says (RFC 5545 section 3.2.19). Where that says nothing that can be read, the zone is the one
 * it was made of, which {@code X-LIC-LOCATION} tells, and without a VTIMEZONE it is guessed by its name. For one thread.
 */
public final class ObjectZones {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectZones.class);

    private final Component calendar;
    private final Map<String, Optional<ZoneRules>> found = new HashMap<>();
    private final StepBudget budget = VTimeZone.usualBudget();
    private Optional<NamedZones<Component>> definitions = Optional.empty();

    /**
     * The zones of an object.
     *
     * @param calendar its {@code VCALENDAR}
     */
    public ObjectZones(Component calendar) {
        this.calendar = calendar;
    }

    /** The rules that a TZID means; empty when nobody knows them. */
    Optional<ZoneRules> find(String tzid) {
        return found.computeIfAbsent(NamedZones.name(tzid), name -> ZoneNames.agreed(name)
                .map(ZoneId::getRules)
                .or(() -> defined(name))
                .or(() -> location(name).flatMap(ZoneNames::find).map(ZoneId::getRules))
                .or(() -> ZoneNames.find(name).map(ZoneId::getRules)));
    }

    /** Whether a TZID means anything: it is known, or the object has a VTIMEZONE for it, be that readable or not. */
    public boolean areNamed(String tzid) {
        return find(tzid).isPresent()
                || definitions().find(NamedZones.name(tzid)).isPresent();
    }

    /** A zone that cannot be read is as good as none. */
    private Optional<ZoneRules> defined(String name) {
        try {
            Optional<Component> zone = definitions().find(name);
            return zone.isPresent() ? Optional.of(built(name, zone.get())) : Optional.empty();
        } catch (MalformedCalendarException e) {
            return Optional.empty();
        }
    }

    /** The zone of the database that programs of the libical family say their definition is of. */
    private Optional<String> location(String name) {
        return definitions()
                .find(name)
                .flatMap(zone -> zone.property("X-LIC-LOCATION"))
                .map(Property::text);
    }

    private ZoneRules built(String name, Component zone) throws MalformedCalendarException {
        LOG.trace("{} is what its VTIMEZONE says", name);
        return VTimeZone.rules(zone, budget);
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
