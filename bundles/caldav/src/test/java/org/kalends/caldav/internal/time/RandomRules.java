/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Recurrence rules to compare, the same for each seed. */
final class RandomRules {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> LONG = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final List<String> SHORT = List.of("HOURLY", "MINUTELY");

    private final Random random;

    RandomRules(long seed) {
        random = new Random(seed);
    }

    /** As the dialogs of clients make them. */
    String everyday() {
        String interval = random.nextInt(3) == 0 ? ";INTERVAL=" + (2 + random.nextInt(4)) : "";
        return switch (random.nextInt(9)) {
            case 0 -> "FREQ=DAILY" + interval;
            case 1 -> "FREQ=WEEKLY" + interval;
            case 2 -> "FREQ=WEEKLY" + interval + ";BYDAY=" + days(0);
            case 3 -> "FREQ=WEEKLY" + interval + ";BYDAY=" + days(0) + ";WKST=" + (random.nextBoolean() ? "SU" : "MO");
            case 4 -> "FREQ=MONTHLY" + interval + ";BYMONTHDAY=" + (1 + random.nextInt(31));
            case 5 -> "FREQ=MONTHLY" + interval + ";BYDAY=" + ordinal(4) + day();
            case 6 -> "FREQ=MONTHLY" + interval + ";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=" + ordinal(3);
            case 7 -> "FREQ=YEARLY" + interval + ";BYMONTH=" + (1 + random.nextInt(12)) + ";BYMONTHDAY="
                    + (1 + random.nextInt(28));
            default -> "FREQ=YEARLY" + interval + ";BYMONTH=" + (1 + random.nextInt(12)) + ";BYDAY=" + ordinal(4)
                    + day();
        };
    }

    /** A frequency with up to three of the parts that RFC 5545 lets it have, filled at random. */
    String systematic() {
        return rule(LONG.get(random.nextInt(LONG.size())), 3);
    }

    /** The same for frequencies within the day. */
    String withinDay() {
        return rule(SHORT.get(random.nextInt(SHORT.size())), 2);
    }

    /** Anything that the grammar allows, a position among it included. */
    String any() {
        String rule = rule(LONG.get(random.nextInt(LONG.size())), 4);
        return rule.contains("BY") && random.nextInt(3) == 0 ? rule + ";BYSETPOS=" + ordinal(3) : rule;
    }

    /** Any rule that ends after some instances, or at some time. */
    String ended() {
        String rule = random.nextBoolean() ? everyday() : systematic();
        return random.nextBoolean()
                ? rule + ";COUNT=" + (1 + random.nextInt(20))
                : rule
                        + ";UNTIL=%d%02d%02dT093000"
                                .formatted(2029 + random.nextInt(7), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    /** A rule with a part that must not be beside its frequency (RFC 5545 section 3.3.10), or with a position of nothing. */
    String forbidden() {
        return switch (random.nextInt(5)) {
            case 0 -> "FREQ=" + pick("DAILY", "WEEKLY", "MONTHLY") + ";BYYEARDAY=" + numbers(365, 3, true);
            case 1 -> "FREQ=" + pick("DAILY", "WEEKLY", "MONTHLY") + ";BYWEEKNO=" + numbers(52, 3, true);
            case 2 -> "FREQ=WEEKLY;BYMONTHDAY=" + numbers(28, 3, true);
            case 3 -> "FREQ=" + pick("DAILY", "WEEKLY", "HOURLY") + ";BYDAY=" + ordinal(4) + day();
            default -> "FREQ=" + pick("DAILY", "WEEKLY", "MONTHLY", "YEARLY") + ";BYSETPOS=1";
        };
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }

    private String rule(String frequency, int mostParts) {
        StringBuilder rule = new StringBuilder("FREQ=" + frequency);
        if (random.nextInt(3) == 0) {
            rule.append(";INTERVAL=").append(2 + random.nextInt(5));
        }
        List<String> parts = new ArrayList<>(parts(frequency));
        for (int i = random.nextInt(mostParts + 1); i > 0 && !parts.isEmpty(); i--) {
            rule.append(';').append(parts.remove(random.nextInt(parts.size())));
        }
        if (random.nextInt(6) == 0) {
            rule.append(";WKST=").append(day());
        }
        return rule.toString();
    }

    /** What RFC 5545 section 3.3.10 does not forbid beside a frequency. */
    private List<String> parts(String frequency) {
        List<String> parts = new ArrayList<>();
        parts.add("BYMONTH=" + numbers(12, 3, false));
        boolean ordinals = frequency.equals("MONTHLY") && random.nextBoolean();
        parts.add("BYDAY=" + days(ordinals ? 5 : 0));
        if (!frequency.equals("WEEKLY")) {
            parts.add("BYMONTHDAY=" + numbers(31, 3, true));
        }
        if (frequency.equals("YEARLY")) {
            parts.add("BYYEARDAY=" + numbers(366, 3, true));
            parts.add("BYWEEKNO=" + numbers(53, 2, true));
        }
        if (!SHORT.contains(frequency)) {
            parts.add("BYHOUR=" + numbers(22, 2, false));
        }
        return parts;
    }

    private String numbers(int most, int count, boolean signed) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int i = 1 + random.nextInt(count); i > 0; i--) {
            int number = 1 + random.nextInt(most);
            numbers.add(signed && random.nextInt(4) == 0 ? -number : number);
        }
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }

    private String days(int mostOrdinal) {
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            chosen.add(random.nextInt(DAYS.size()));
        }
        return String.join(
                ",",
                chosen.stream()
                        .map(day -> (mostOrdinal > 0 ? ordinal(mostOrdinal) : "") + DAYS.get(day))
                        .toList());
    }

    private String day() {
        return DAYS.get(random.nextInt(DAYS.size()));
    }

    private String ordinal(int most) {
        return String.valueOf(random.nextInt(4) == 0 ? -1 : 1 + random.nextInt(most));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
