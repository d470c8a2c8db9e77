/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events and cards as people have them: the same of a number each time. */
public final class Objects {
    /** In the name of a third of all people. */
    static final String FREQUENT_NAME = "mar";
    /** In an address of one card in fifty. */
    static final String RARE_ADDRESS = "@corp7.";
    /** In the organisation, the note, the summary, the location and the description of one object in five hundred. */
    static final String RARE_WORD = "zugspitze";

    private static final int ADDRESSES = 50;
    private static final int RARE = 500;
    private static final int DAYS = 365;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final String[] FIRST = {
        "Maria", "Jonas", "Martin", "Ingrid", "Tamara", "Wei", "Chloé", "Björn", "Piotr"
    };
    private static final String[] LAST = {"Müller", "Smith", "Novák", "Lefèvre", "Tanaka", "Øster", "Dubois"};
    private static final String[] WORDS =
            "agenda please bring the quarterly numbers and notes größer straße détail 予定 then assign owners follow up"
                    .split(" ");
    private static final String[] RULES = {
        "FREQ=WEEKLY;COUNT=20",
        "FREQ=DAILY;COUNT=10",
        "FREQ=MONTHLY;BYMONTHDAY=12",
        "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=30"
    };
    private static final String[] ENDLESS = {
        "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=YEARLY"
    };
    private static final int YEARS = 12;
    private static final String ZONE =
            """
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:DAYLIGHT
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            DTSTART:19810329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            """;

    private Objects() {}

    /** An event of 2026 that was changed so many times; one in five recurs. */
    public static byte[] event(int number, int revision) {
        return event(number, revision, 2026, number % 5 == 0 ? RULES[number / 5 % RULES.length] : "");
    }

    /** A series without an end that began up to twelve years ago, and was changed so many times. */
    static byte[] series(int number, int revision) {
        return event(number, revision, 2026 - number % YEARS, ENDLESS[number % ENDLESS.length]);
    }

    private static byte[] event(int number, int revision, int year, String rule) {
        SplittableRandom random = new SplittableRandom(number);
        LocalDateTime start = LocalDateTime.of(year, 1, 1, 7, 0)
                .plusDays(random.nextInt(DAYS))
                .plusMinutes(15L * random.nextInt(40));
        String rare = number % RARE == 0 ? ' ' + RARE_WORD : "";
        return octets("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Kalends//benchmark//EN\n" + ZONE
                + "BEGIN:VEVENT\nUID:event-"
                + number + "\nDTSTAMP:20260101T000000Z\nSEQUENCE:" + revision + "\nDTSTART;TZID=Europe/Berlin:"
                + start.format(TIME)
                + "\nDTEND;TZID=Europe/Berlin:" + start.plusMinutes(45).format(TIME) + "\n"
                + (rule.isEmpty() ? "" : "RRULE:" + rule + "\n") + "SUMMARY:"
                + words(random, 3) + " " + number + rare + "\nLOCATION:Room " + number % 60 + rare + "\nDESCRIPTION:"
                + words(random, 60) + rare
                + "\nSTATUS:CONFIRMED\nTRANSP:OPAQUE\nCLASS:PUBLIC\nORGANIZER;CN=Anna:mailto:anna@"
                + "example.org\nATTENDEE;CN=Berta;PARTSTAT=ACCEPTED:mailto:berta@example.org\nBEGIN:VALARM\nACTION:DISPLAY\n"
                + "DESCRIPTION:Reminder\nTRIGGER:-PT15M\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n");
    }

    /** A card that was changed so many times. */
    public static byte[] card(int number, int revision) {
        SplittableRandom random = new SplittableRandom(-number);
        String first = FIRST[number % FIRST.length];
        String last = LAST[random.nextInt(LAST.length)];
        String rare = number % RARE == 0 ? ' ' + RARE_WORD : "";
        return octets("BEGIN:VCARD\nVERSION:3.0\nUID:card-" + number + "\nFN:" + first + ' ' + last + ' ' + number
                + "\nN:" + last
                + ';' + first + ";;;\nEMAIL;TYPE=WORK:u" + number + "@corp" + number % ADDRESSES
                + ".example.net\nEMAIL;TYPE=HOME:p"
                + number + "@mail.example.org\nTEL;TYPE=CELL:+49 151 " + (10_000_000 + random.nextInt(89_999_999))
                + "\nORG:Großhandel & Söhne " + number % 60 + rare + "\nTITLE:Chef de projet\nADR;TYPE=WORK:;;Straße "
                + number % 200 + ";München;;80331;Germany\nNOTE:" + words(random, 15) + rare + "\nREV:20260101T"
                + (100_000 + revision % 60) + "Z\nEND:VCARD\n");
    }

    /** How many of the first so many cards have the name. */
    static int named(int size) {
        return (int) IntStream.range(0, size)
                .filter(number ->
                        FIRST[number % FIRST.length].toLowerCase(Locale.ROOT).contains(FREQUENT_NAME))
                .count();
    }

    /** How many of the first so many cards have the address. */
    static int addressed(int size) {
        return (int) IntStream.range(0, size)
                .filter(number -> number % ADDRESSES == 7)
                .count();
    }

    /** How many of the first so many objects have the word. */
    static int rare(int size) {
        return (size + RARE - 1) / RARE;
    }

    private static String words(SplittableRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(any -> WORDS[random.nextInt(WORDS.length)])
                .collect(Collectors.joining(" "));
    }

    private static byte[] octets(String lines) {
        return lines.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
