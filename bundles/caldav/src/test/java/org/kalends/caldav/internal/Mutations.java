/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils calendar objects at random, the same way each time. */
final class Mutations {
    private static final List<String> HOSTILE = List.of(
            "99991231T235959Z",
            "00000000T000000Z",
            "99999999",
            "00010101",
            "-P999999W",
            "PT9999999999S",
            "P",
            "FREQ=SECONDLY",
            "FREQ=SECONDLY;INTERVAL=2147483647",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;INTERVAL=0;COUNT=99999999999",
            "FREQ=MINUTELY;BYDAY=53MO;BYSETPOS=366",
            "FREQ=YEARLY;UNTIL=99991231T235959Z",
            "20260101T000000Z/20260101T000000Z",
            "+2400",
            "\\",
            "");
    private static final String CHARACTERS = "0123456789TZP+-:;,=\"\\^\r\n\t AZaz\u0000\u00e9\u2028\ud83d\udcc5";

    private final Random random;
    private final List<String> samples;

    Mutations(long seed, List<String> samples) {
        this.random = new Random(seed);
        this.samples = List.copyOf(samples);
    }

    /** One of the samples with one to six changes. */
    String next() {
        String text = one(samples);
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            text = random.nextBoolean() ? changedLine(text) : changedCharacter(text);
        }
        return text;
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String changedLine(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), line);
            case 2 -> lines.add(at, one(List.of(one(samples).split("(?<=\n)"))));
            case 3 -> lines.set(at, line.substring(0, line.indexOf(':') + 1) + one(HOSTILE) + "\r\n");
            default -> lines.set(at, line.replaceFirst("\\d+", String.valueOf(random.nextInt(100_000_000))));
        }
        return String.join("", lines);
    }

    private String changedCharacter(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(3));
        char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        return text.substring(0, at) + other + text.substring(end);
    }
}
