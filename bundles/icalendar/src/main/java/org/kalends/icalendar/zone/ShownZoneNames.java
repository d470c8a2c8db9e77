/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.zone;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of time zones that are made for people: an offset with some of the places where it holds, as Windows shows zones and Outlook writes
 * them, or an offset alone, as Java has it.
 */
final class ShownZoneNames {
    private static final String OFFSET = "(?:GMT|UTC)(?:(?<sign>[+-])(?<hours>\\d{1,2})(?:[:.]?(?<minutes>\\d{2}))?)?";
    private static final Pattern ALONE = Pattern.compile(OFFSET, Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_PLACES =
            Pattern.compile("\\(" + OFFSET + "\\)\\s*(?<places>.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_PLACES = Pattern.compile("\\s*[,;:/]\\s*");
    private static final Pattern TIME_OF_AREA = Pattern.compile("(.+?) time(?: \\(.*\\))?", Pattern.CASE_INSENSITIVE);
    private static final int MOST_HOURS = 14;
    private static final int MOST_MINUTES = 59;
    private static final Map<String, List<ZoneId>> BY_PLACE = byPlace();

    private ShownZoneNames() {}

    private static Map<String, List<ZoneId>> byPlace() {
        Map<String, List<ZoneId>> byPlace = new HashMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.indexOf('/') > 0 && !name.startsWith("Etc/") && !name.startsWith("SystemV/"))
                .sorted()
                .forEach(name -> byPlace.merge(
                        place(name.substring(name.lastIndexOf('/') + 1).replace('_', ' ')),
                        List.of(ZoneId.of(name)),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList()));
        return Map.copyOf(byPlace);
    }

    private static String place(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The zone that a name means; empty when it is none of these, or names no place of the database. */
    static Optional<ZoneId> find(String name) {
        Matcher alone = ALONE.matcher(name);
        if (alone.matches()) {
            return offset(alone).map(ZoneId.class::cast);
        }
        Matcher places = WITH_PLACES.matcher(name);
        return places.matches()
                ? offset(places).flatMap(offset -> first(places.group("places"), offset))
                : Optional.empty();
    }

    private static Optional<ZoneOffset> offset(Matcher matched) {
        if (matched.group("sign") == null) {
            return Optional.of(ZoneOffset.UTC);
        }
        int hours = Integer.parseInt(matched.group("hours"));
        int minutes = matched.group("minutes") == null ? 0 : Integer.parseInt(matched.group("minutes"));
        if (hours > MOST_HOURS || minutes > MOST_MINUTES) {
            return Optional.empty();
        }
        int sign = matched.group("sign").equals("-") ? -1 : 1;
        return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    /** The zone of the first place that is known and has this offset in winter. */
    private static Optional<ZoneId> first(String places, ZoneOffset offset) {
        return BETWEEN_PLACES
                .splitAsStream(places.strip())
                .flatMap(place -> Stream.concat(BY_PLACE.getOrDefault(place(place), List.of()).stream(), area(place)))
                .filter(zone -> zone.getRules().getStandardOffset(Instant.now()).equals(offset))
                .findFirst();
    }

    /** {@code Eastern Time (US & Canada)} is the {@code Eastern Standard Time} of Windows. */
    private static Stream<ZoneId> area(String shown) {
        Matcher area = TIME_OF_AREA.matcher(shown);
        return area.matches() ? ZoneNames.ofWindows(area.group(1)).stream() : Stream.empty();
    }
}
