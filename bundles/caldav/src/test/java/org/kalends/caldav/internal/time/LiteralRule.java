/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rule taken literally: what its parts say of a time that is an instance. Slow, and without anything that could be thought of
 * wrongly.
 */
final class LiteralRule {
    private final Map<String, String> parts = new HashMap<>();

    LiteralRule(String rule) {
        for (String part : rule.split(";")) {
            parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
    }

    boolean isWithinDay() {
        return parts.get("FREQ").equals("HOURLY") || parts.get("FREQ").equals("MINUTELY");
    }

    /** The instances of a rule within the day, whose parts all limit (RFC 5545 section 3.3.10): each hour or minute is looked at. */
    List<LocalDateTime> instances(LocalDateTime first, LocalDateTime end, int most) {
        ChronoUnit unit = parts.get("FREQ").equals("HOURLY") ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
        long interval = Long.parseLong(parts.getOrDefault("INTERVAL", "1"));
        List<LocalDateTime> found = new ArrayList<>();
        for (LocalDateTime at = first; found.size() < most && at.isBefore(end); at = at.plus(interval, unit)) {
            if (mayHave(at)) {
                found.add(at);
            }
        }
        return found;
    }

    /** Whether a time is in a month, and on a day, that the rule names. */
    boolean mayHave(LocalDateTime at) {
        LocalDate day = at.toLocalDate();
        return has("BYMONTH", day.getMonthValue())
                && has("BYMONTHDAY", day.getDayOfMonth(), day.getDayOfMonth() - day.lengthOfMonth() - 1)
                && has("BYYEARDAY", day.getDayOfYear(), day.getDayOfYear() - day.lengthOfYear() - 1)
                && (!parts.containsKey("BYDAY")
                        || parts.get("BYDAY").contains(day.getDayOfWeek().name().substring(0, 2)));
    }

    private boolean has(String part, Integer... numbers) {
        String values = parts.get(part);
        return values == null
                || Stream.of(values.split(",")).map(Integer::valueOf).anyMatch(List.of(numbers)::contains);
    }
}
