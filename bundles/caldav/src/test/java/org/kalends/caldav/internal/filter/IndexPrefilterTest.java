/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.format.ICalendarFormat;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Span;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.memory.MemoryStorage;

/** The index never loses what a filter finds, and where it decides alone it decides as the filter does. */
class IndexPrefilterTest {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final List<String> ZONES =
            List.of("Asia/Tokyo", "Pacific/Kiritimati", "Etc/GMT+12", "Europe/Berlin");

    private static final String CONFIDENTIAL_EVENT =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:c\r\nDTSTART:20260704T100000Z\r\n"
                    + "CLASS:CONFIDENTIAL\r\nSUMMARY:Board\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private final Random random = new Random(5);
    private final Storage storage = new MemoryStorage(Storage.DEFAULT_ACCOUNT);
    private final StoredCollection calendar =
            storage.collections().create(new NewCollection(1, 1, "calendar", "c", false, Map.of()));

    private void put(String name, String text) throws DavException {
        AcceptedObject accepted = new ICalendarFormat().accept(Octets.utf8(text), calendar);
        storage.items()
                .put(
                        new ItemAddress(calendar.id(), name),
                        new NewItem(accepted.mediaType(), name, accepted.octets(), accepted.index(), 1),
                        Condition.NONE);
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private LocalDateTime someTime() {
        return LocalDateTime.of(2026, 6, 1, 0, 0).plusMinutes(30L * random.nextInt(2_000));
    }

    private String start(String name) {
        String time = UTC.format(someTime());
        return switch (random.nextInt(4)) {
            case 0 -> name + ":" + time;
            case 1 -> name + ";VALUE=DATE:" + time.substring(0, 8);
            case 2 -> name + ":" + time.substring(0, 15);
            default -> name + ";TZID=Europe/Berlin:" + time.substring(0, 15);
        };
    }

    private String randomObject(int number) {
        String kind = one("VEVENT", "VEVENT", "VTODO", "VJOURNAL");
        List<String> lines = new ArrayList<>(List.of("UID:" + number, "SUMMARY:" + one("Alpha", "beta", "ÄPFEL")));
        boolean started = kind.equals("VEVENT") || random.nextInt(3) > 0;
        if (started) {
            lines.add(start("DTSTART"));
            lines.add(one(
                    "X-A:1", "X-A:1", "RRULE:FREQ=WEEKLY", "RRULE:FREQ=DAILY;COUNT=5", "RRULE:FREQ=MONTHLY;COUNT=2"));
            lines.add(kind.equals("VJOURNAL") ? "X-B:1" : one("X-B:1", "DURATION:PT2H", "DURATION:P2D"));
        } else if (kind.equals("VTODO")) {
            lines.add(one("X-C:1", start("DUE"), "CREATED:" + UTC.format(someTime())));
            lines.add(one("X-D:1", "COMPLETED:" + UTC.format(someTime())));
            boolean due = lines.stream().anyMatch(line -> line.startsWith("DUE"));
            lines.add(due ? one("X-E:1", "RRULE:FREQ=WEEKLY", "RRULE:FREQ=DAILY;COUNT=3") : "X-E:1");
        }
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:" + kind + "\r\n" + String.join("\r\n", lines)
                + "\r\nEND:" + kind + "\r\nEND:VCALENDAR\r\n";
    }

    private String randomFilter() {
        LocalDateTime from = someTime();
        String start = " start='" + UTC.format(from) + "'";
        String end = " end='" + UTC.format(from.plusMinutes(30L * (1 + random.nextInt(300)))) + "'";
        String range =
                one("", "<time-range" + start + end + "/>", "<time-range" + start + "/>", "<time-range" + end + "/>");
        String text = "<text-match collation='" + one("i;octet", "i;ascii-casemap", "i;unicode-casemap") + "'"
                + one("", " negate-condition='yes'") + ">" + one("A", "lph", "BETA", "äpfel", "Ä", "x")
                + "</text-match>";
        String property = one("", "", "<prop-filter name='SUMMARY'>" + text + "</prop-filter>");
        return one(
                "",
                component(range + property),
                component(range + property) + component(property),
                property,
                range + property);
    }

    private String component(String conditions) {
        return "<comp-filter name='" + one("VEVENT", "VTODO", "VJOURNAL") + "'" + one("", " test='anyof'") + ">"
                + conditions + "</comp-filter>";
    }

    private Set<String> names(Selection selection) {
        try (Stream<Item> items = storage.items().select(calendar.id(), selection, Set.of())) {
            return items.map(Item::name).collect(Collectors.toSet());
        }
    }

    @Test
    void theIndexShouldAgreeWithTheFilter() throws DavException, MalformedCalendarException {
        for (int i = 0; i < 300; i++) {
            put("o" + i, randomObject(i));
        }
        List<Item> items;
        try (Stream<Item> all = storage.items().select(calendar.id(), new Selection.All(), Set.of(ItemPart.OCTETS))) {
            items = all.toList();
        }
        int decided = 0;
        for (int i = 0; i < 300; i++) {
            CalendarFilter filter = CalendarFilterTest.filter(one("allof", "anyof"), randomFilter());
            Set<String> candidates = names(new Selection.Matching(filter.prefilter()));
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            for (Item item : items) {
                String text = item.octets().orElseThrow().text();
                boolean matches = filter.matches(ZonedObject.read(text), zone.getRules());
                boolean candidate = candidates.contains(item.name());
                assertThat(candidate || !matches).as(filter + " loses " + text).isTrue();
                if (candidate && filter.decidedByIndex(item)) {
                    assertThat(matches)
                            .as(filter + " with " + item.span() + " " + text)
                            .isTrue();
                    decided++;
                }
            }
        }
        assertThat(decided).isGreaterThan(1_000);
    }

    @Test
    void anOpenRangeShouldBeDecidedForExactAndEndlessAndLongLastingItems() throws DavException {
        CalendarFilter filter = CalendarFilterTest.filter(
                "<comp-filter name='VEVENT'><time-range start='20260704T000000Z'/></comp-filter>");
        long start = Instant.parse("2026-07-04T00:00:00Z").getEpochSecond();
        assertThat(filter.decidedByIndex(item(start - 10, start + 10, true))).isTrue();
        assertThat(filter.decidedByIndex(item(start - 10, Long.MAX_VALUE, false)))
                .isTrue();
        assertThat(filter.decidedByIndex(item(start - 10, start + 3 * 86_400, false)))
                .isTrue();
        assertThat(filter.decidedByIndex(item(start - 10, start + 10, false))).isFalse();
    }

    @Test
    void theTextsOfAConfidentialObjectShouldDecideNothing() throws DavException {
        put("c", CONFIDENTIAL_EVENT);
        put("p", randomObject(2));
        CalendarFilter filter =
                CalendarFilterTest.filter("<comp-filter name='VEVENT'><prop-filter name='SUMMARY'><text-match>nowhere"
                        + "</text-match></prop-filter></comp-filter>");
        assertThat(filter.mayBeDecidedByIndex()).isFalse();
        assertThat(names(new Selection.Matching(filter.prefilter()))).containsExactly("c");
    }

    private Item item(long from, long to, boolean exact) {
        return new Item(
                new CollectionId(1, "c"),
                "n",
                "u",
                "VEVENT",
                "text/calendar",
                "e",
                1,
                Optional.of(new Span(from, to, exact)),
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                Optional.empty(),
                Map.of(),
                1,
                Classification.PUBLIC);
    }
}
