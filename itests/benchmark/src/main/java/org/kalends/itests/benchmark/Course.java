/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that is measured at one size: a fresh server is filled, started anew and asked for everything as it comes, which is its
 * first half minute; then it is asked for each thing until it is warm.
 */
final class Course {
    private static final Pattern TOKEN = Pattern.compile("sync-token>([^<]+)<");
    private static final Duration FIRST = Duration.ofMillis(700);
    private static final Duration FOR_EVER = Duration.ofHours(1);
    private static final int MANY = 8;
    private static final int SOME = 100;
    private static final int ALL = 1000;

    private final PackagedServer server;
    private final int size;
    private final Duration time;
    private final Predicate<String> wanted;
    private final Shelf calendar;
    private final Shelf series;
    private final Shelf book;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * A course.
     *
     * @param server not yet running
     * @param time how long each operation is asked for in each phase
     * @param wanted which operations are measured, by name
     */
    Course(PackagedServer server, int size, Duration time, Predicate<String> wanted) {
        this.server = server;
        this.size = size;
        this.time = time;
        this.wanted = wanted;
        this.calendar = new Shelf("/dav/caldav/bench-" + size + "/", size, Shelf.Kind.EVENTS);
        this.series = new Shelf("/dav/caldav/series-" + size + "/", size, Shelf.Kind.SERIES);
        this.book = new Shelf("/dav/carddav/bench-" + size + "/", size, Shelf.Kind.CARDS);
    }

    /** Measures all, and leaves the server stopped. */
    List<Figure> run() throws IOException, InterruptedException, ExecutionException {
        try (PackagedServer filling = server.start()) {
            fill(new Load(filling));
        }
        try (PackagedServer asked = server.start()) {
            Load load = new Load(asked);
            List<Operation> reads = reads(load);
            for (Operation each : reads) {
                measure(load, each, FIRST, "fresh");
            }
            for (Operation each : reads) {
                warm(load, each);
            }
            writes(load);
        }
        return figures;
    }

    private void fill(Load load) throws IOException, InterruptedException, ExecutionException {
        for (Shelf each : List.of(calendar, series, book)) {
            send(each.creation());
            measure(load, each.puts(MANY), FOR_EVER, "fresh");
        }
    }

    /** What changes nothing. The tokens are those of three states, of which each is asked what has come since. */
    private List<Operation> reads(Load load) throws IOException, InterruptedException, ExecutionException {
        String before = token(calendar.changes("", size));
        load.of(calendar.changes(SOME, 1), FOR_EVER, size, "");
        String between = token(calendar.changes(before, SOME));
        load.of(calendar.changes(1, 2), FOR_EVER, size, "");
        String after = token(calendar.changes(between, 1));
        List<Operation> reads = new ArrayList<>(List.of(
                calendar.gets(1),
                calendar.gets(MANY),
                calendar.listings(),
                calendar.typedListings(),
                calendar.synchronisations("initial", "", size),
                calendar.synchronisations("nothing", after, 0),
                calendar.synchronisations("1 change", between, 1),
                calendar.synchronisations("100 changes", before, SOME),
                calendar.multigets(SOME),
                calendar.multigets(ALL),
                calendar.query(Shelf.Span.MONTH, "etags"),
                calendar.query(Shelf.Span.MONTH, "data"),
                calendar.query(Shelf.Span.MONTH, "expanded"),
                calendar.query(Shelf.Span.OPEN, "etags"),
                calendar.freeBusy(),
                series.query(Shelf.Span.DAY, "etags"),
                series.query(Shelf.Span.DAY, "expanded"),
                series.query(Shelf.Span.OPEN, "etags")));
        for (String property : List.of("SUMMARY", "LOCATION", "DESCRIPTION")) {
            reads.add(calendar.search(property, Objects.RARE_WORD, Objects.rare(size)));
        }
        reads.addAll(List.of(
                book.listings(),
                book.synchronisations("initial", "", size),
                book.multigets(SOME),
                book.search("FN", Objects.FREQUENT_NAME, Objects.named(size)),
                book.search("EMAIL", Objects.RARE_ADDRESS, Objects.addressed(size)),
                book.search("ORG", Objects.RARE_WORD, Objects.rare(size)),
                book.search("NOTE", Objects.RARE_WORD, Objects.rare(size))));
        return reads;
    }

    private void writes(Load load) throws IOException, InterruptedException, ExecutionException {
        measure(load, calendar.polling(token(calendar.state())), time, "warm");
        Shelf further = new Shelf("/dav/caldav/further-" + size + "/", size, Shelf.Kind.EVENTS);
        send(further.creation());
        measure(load, further.puts(1), time, "warm");
        Shelf other = new Shelf("/dav/caldav/other-" + size + "/", size, Shelf.Kind.EVENTS);
        send(other.creation());
        measure(load, other.puts(MANY), FOR_EVER, "warm");
        measure(load, other.conditionalPuts(), time, "warm");
        measure(load, other.deletions(), FOR_EVER, "warm");
        measure(load, calendar.removal(), FOR_EVER, "warm");
        measure(load, book.removal(), FOR_EVER, "warm");
    }

    /** Twice for half of the time, of which the second counts. */
    private void warm(Load load, Operation operation) throws IOException, InterruptedException, ExecutionException {
        if (wanted.test(operation.name())) {
            load.of(operation, time, size, "");
            measure(load, operation, time, "warm");
        }
    }

    private void measure(Load load, Operation operation, Duration duration, String phase)
            throws IOException, InterruptedException, ExecutionException {
        boolean fills = duration.equals(FOR_EVER);
        if (!fills && !wanted.test(operation.name())) {
            return;
        }
        Figure figure = load.of(operation, duration, size, phase);
        figures.add(figure);
        System.out.printf(
                "%6d %-5s %-28s %8d µs of processor, %8d µs, %6d/s%n",
                size, phase, figure.operation(), figure.processorMicros(), figure.medianMicros(), figure.perSecond());
    }

    private Answer send(Request request) throws IOException {
        try (Connection connection = server.connect()) {
            return connection.send(request);
        }
    }

    private String token(Request request) throws IOException {
        Matcher token = TOKEN.matcher(send(request).text());
        if (!token.find()) {
            throw new IllegalStateException("The answer has no sync token");
        }
        return token.group(1);
    }
}
