/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;
import org.kalends.icalendar.zone.ZoneNames;

/**
 * A date or a date with time as an object says it (RFC 5545 sections 3.3.4 and 3.3.5).
 *
 * @param local what clocks show; midnight for a date
 * @param date whether it is a date alone
 * @param tzid the zone it names; {@code UTC} for one in UTC, empty for none
 */
record Point(LocalDateTime local, boolean date, String tzid) {
    static final String UTC = "UTC";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int DATE_LENGTH = 8;

    /** What a property says that has one value; empty when that is none. */
    static Optional<Point> of(Property property) {
        return of(property.value(), property);
    }

    /** What one of the values of a property says. */
    static Optional<Point> of(String value, Property property) {
        String text = value.strip();
        int period = text.indexOf('/');
        String start = period < 0 ? text : text.substring(0, period);
        String zone = property.parameter("TZID").map(PropertyParameter::text).orElse("");
        try {
            if (start.length() == DATE_LENGTH) {
                return Optional.of(new Point(LocalDate.parse(start, DATE).atStartOfDay(), true, ""));
            }
            boolean utc = start.endsWith("Z") || start.endsWith("z");
            String local = utc ? start.substring(0, start.length() - 1) : start;
            return Optional.of(new Point(LocalDateTime.parse(local, TIME), false, utc ? UTC : zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A moment, to the second. */
    static Point utc(Instant moment) {
        return new Point(LocalDateTime.ofInstant(moment, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS), false, UTC);
    }

    /** All that the values of properties such as EXDATE say; what cannot be read is passed over. */
    static List<Point> all(List<Property> properties) {
        return properties.stream()
                .flatMap(property -> List.of(property.value().split(",")).stream()
                        .map(value -> of(value, property))
                        .flatMap(Optional::stream))
                .toList();
    }

    /** The moment it is, where its zone is known; empty for dates and floating times. */
    Optional<Instant> instant() {
        if (date || tzid.isEmpty()) {
            return Optional.empty();
        }
        return zone().map(known -> local.atZone(known).toInstant());
    }

    private Optional<ZoneId> zone() {
        return tzid.equals(UTC) ? Optional.of(ZoneOffset.UTC) : ZoneNames.find(tzid);
    }

    /** The same moment on the clocks of this one, if it can be said there. */
    Point sameClock(Point other) {
        Optional<Instant> moment = other.instant();
        Optional<ZoneId> zone = date || tzid.isEmpty() ? Optional.empty() : zone();
        return moment.isPresent() && zone.isPresent()
                ? new Point(LocalDateTime.ofInstant(moment.get(), zone.get()), false, tzid)
                : other;
    }

    /** What clocks show so much later. */
    Point plus(Duration nominal) {
        return new Point(local.plus(nominal), date, tzid);
    }

    /** How much clocks advance from here to there. */
    Duration to(Point end) {
        return Duration.between(local, sameClock(end).local());
    }

    /** A property that says it. */
    Property as(String name) {
        if (date) {
            return Property.of(name, "VALUE", "DATE", local.format(DATE));
        }
        String time = local.format(TIME);
        if (tzid.equals(UTC)) {
            return Property.of(name, time + 'Z');
        }
        return tzid.isEmpty()
                ? Property.of(name, time)
                : Property.of(name, List.of(new PropertyParameter("TZID", List.of(tzid))), time);
    }

    /** Names it so that what is the same moment has the same name. */
    String key() {
        if (date) {
            return local.format(DATE);
        }
        return instant()
                .map(moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC).format(TIME) + 'Z')
                .orElseGet(() -> tzid + ':' + local.format(TIME));
    }
}
