/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A collection of numbered objects, and what clients ask of it. Calendars and address books differ in little. */
final class Shelf {
    private static final String ETAGS = "<D:prop><D:getetag/></D:prop>";
    private static final String LISTING = "<D:propfind xmlns:D=\"DAV:\">" + ETAGS + "</D:propfind>";
    private static final byte[] NOTHING = {};
    private static final int MANY = 8;
    private static final int BOTH = 2;

    private final String path;
    private final int size;
    private final Kind kind;
    private final AtomicReferenceArray<String> etags;

    /**
     * What is in a collection.
     *
     * @param names at the beginning of the names of operations
     * @param suffix of the names of objects
     * @param mediaType of objects
     * @param namespace of its reports
     * @param data the element with the octets of an object
     * @param object makes the object of a number
     */
    record Kind(String names, String suffix, String mediaType, String namespace, String data, Making object) {
        static final Kind EVENTS =
                new Kind("", ".ics", "text/calendar", "urn:ietf:params:xml:ns:caldav", "calendar-data", Objects::event);
        static final Kind SERIES = new Kind(
                "series: ", ".ics", "text/calendar", "urn:ietf:params:xml:ns:caldav", "calendar-data", Objects::series);
        static final Kind CARDS = new Kind(
                "cards: ", ".vcf", "text/vcard", "urn:ietf:params:xml:ns:carddav", "address-data", Objects::card);
    }

    /** Makes the object of a number that was changed so many times. */
    @FunctionalInterface
    interface Making {
        byte[] of(int number, int revision);
    }

    Shelf(String path, int size, Kind kind) {
        this.path = path;
        this.size = size;
        this.kind = kind;
        this.etags = new AtomicReferenceArray<>(size);
    }

    private boolean isCalendar() {
        return kind != Kind.CARDS;
    }

    private Operation operation(String name, int connections, int most, IntFunction<Request> requests) {
        return new Operation(kind.names() + name, connections, most, requests);
    }

    private Operation repeated(String name, Request request) {
        return Operation.repeated(kind.names() + name, 1, request);
    }

    private String member(int number) {
        return path + "object-" + number + kind.suffix();
    }

    /** What makes it. */
    Request creation() {
        if (isCalendar()) {
            return Request.plain("MKCALENDAR " + path, "", NOTHING, 201);
        }
        String body =
                "<D:mkcol xmlns:D=\"DAV:\"><D:set><D:prop><D:resourcetype><D:collection/><C:addressbook xmlns:C=\""
                        + kind.namespace() + "\"/></D:resourcetype></D:prop></D:set></D:mkcol>";
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        return Request.plain("MKCOL " + path, "Content-Type: application/xml\r\n", octets, 201);
    }

    /** What removes it with all that is in it. */
    Operation removal() {
        return operation("DELETE of the collection", 1, 1, number -> Request.plain("DELETE " + path, "", NOTHING, 204));
    }

    /** Each object is new. */
    Operation puts(int connections) {
        return new Operation(
                kind.names() + "PUT new, " + connections(connections),
                connections,
                size,
                number -> put(number, 0, "If-None-Match: *\r\n"),
                this::remember);
    }

    /** Each object takes the place of what is there, if that is what it was. */
    Operation conditionalPuts() {
        return new Operation(
                kind.names() + "PUT If-Match, " + connections(MANY),
                MANY,
                Integer.MAX_VALUE,
                number -> put(number % size, 1 + number / size, "If-Match: " + etags.get(number % size) + "\r\n"),
                this::remember);
    }

    private Request put(int number, int revision, String condition) {
        String fields = condition + "Content-Type: " + kind.mediaType() + "; charset=utf-8\r\n";
        return Request.plain("PUT " + member(number), fields, kind.object().of(number, revision), 201, 204);
    }

    private void remember(int number, Answer answer) {
        answer.header("ETag").ifPresent(etag -> etags.set(number % size, etag));
    }

    Operation gets(int connections) {
        return operation(
                "GET, " + connections(connections),
                connections,
                Integer.MAX_VALUE,
                number -> Request.plain("GET " + member(number * 7 % size), "", NOTHING, 200));
    }

    Operation deletions() {
        return operation(
                "DELETE, " + connections(MANY),
                MANY,
                size,
                number -> Request.plain("DELETE " + member(number), "", NOTHING, 204));
    }

    private static String connections(int number) {
        return number == 1 ? "1 connection" : number + " connections";
    }

    /** All entity tags. */
    Request listing() {
        return Request.dav("PROPFIND " + path, "Depth: 1\r\n", LISTING, size + 1);
    }

    Operation listings() {
        return repeated("PROPFIND depth 1", listing());
    }

    /** Entity tags with media types and kinds, as many clients ask for before they synchronise for the first time. */
    Operation typedListings() {
        String body = LISTING.replace("<D:getetag/>", "<D:getetag/><D:getcontenttype/><D:resourcetype/>");
        return repeated("PROPFIND with types", Request.dav("PROPFIND " + path, "Depth: 1\r\n", body, size + 1));
    }

    /** The state of the collection alone, as a client asks every few minutes. */
    Request state() {
        String body = "<D:propfind xmlns:D=\"DAV:\"><D:prop><D:sync-token/><C:getctag"
                + " xmlns:C=\"http://calendarserver.org/ns/\"/></D:prop></D:propfind>";
        return Request.dav("PROPFIND " + path, "Depth: 0\r\n", body, 1);
    }

    /** What has changed since a state; the empty token stands for the beginning. */
    Request changes(String token, int responses) {
        String body = "<D:sync-collection xmlns:D=\"DAV:\"><D:sync-token>" + token
                + "</D:sync-token><D:sync-level>1</D:sync-level>" + ETAGS + "</D:sync-collection>";
        return Request.dav("REPORT " + path, "", body, responses);
    }

    Operation synchronisations(String what, String token, int responses) {
        return repeated("sync " + what, changes(token, responses));
    }

    /** Changes the first so many objects, which were changed so many times. */
    Operation changes(int count, int revision) {
        return operation("changes", 1, count, number -> put(number, revision, ""));
    }

    Operation multigets(int count) {
        int asked = Math.min(count, size);
        String hrefs = IntStream.range(0, asked)
                .mapToObj(number -> "<D:href>" + member(number) + "</D:href>")
                .collect(Collectors.joining());
        String report = isCalendar() ? "calendar-multiget" : "addressbook-multiget";
        String body = report(report, data(""), hrefs);
        return repeated("multiget " + count, Request.dav("REPORT " + path, "", body, asked));
    }

    /** A query with one of its filters. */
    private Operation query(String name, String wanted, String filter, int responses) {
        String report = isCalendar() ? "calendar-query" : "addressbook-query";
        String body = report(report, wanted, "<C:filter>" + filter + "</C:filter>");
        return repeated(name, Request.dav("REPORT " + path, "Depth: 1\r\n", body, responses));
    }

    private String report(String name, String wanted, String rest) {
        return "<C:" + name + " xmlns:D=\"DAV:\" xmlns:C=\"" + kind.namespace() + "\"><D:prop><D:getetag/>" + wanted
                + "</D:prop>" + rest + "</C:" + name + ">";
    }

    private String data(String inside) {
        return "<C:" + kind.data() + ">" + inside + "</C:" + kind.data() + ">";
    }

    /** What happens in a time, of which the tags, the data or the instances are wanted. */
    Operation query(Span span, String what) {
        String wanted =
                switch (what) {
                    case "etags" -> "";
                    case "data" -> data("");
                    default -> data("<C:expand" + span.range());
                };
        String filter = "<C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\"><C:time-range" + span.range()
                + "</C:comp-filter></C:comp-filter>";
        return query(span.title() + " query, " + what, wanted, filter, Request.ANY_NUMBER);
    }

    /**
     * A time that is asked about.
     *
     * @param title as it stands in the tables
     * @param range its attributes and the end of the element
     */
    record Span(String title, String range) {
        static final Span DAY = new Span("day", " start=\"20260310T000000Z\" end=\"20260311T000000Z\"/>");
        static final Span MONTH = new Span("month", " start=\"20260301T000000Z\" end=\"20260401T000000Z\"/>");
        /** As clients on Android ask, from some time ago on. */
        static final Span OPEN = new Span("open-ended", " start=\"20261001T000000Z\"/>");
    }

    Operation freeBusy() {
        String body = "<C:free-busy-query xmlns:C=\"" + kind.namespace() + "\"><C:time-range" + Span.MONTH.range()
                + "</C:free-busy-query>";
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        return repeated(
                "free-busy of a month",
                Request.plain("REPORT " + path, "Depth: 1\r\nContent-Type: application/xml\r\n", octets, 200));
    }

    /** A search for a text in a property. */
    Operation search(String property, String text, int responses) {
        String match =
                "<C:prop-filter name=\"" + property + "\"><C:text-match>" + text + "</C:text-match></C:prop-filter>";
        String filter = isCalendar()
                ? "<C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\">" + match
                        + "</C:comp-filter></C:comp-filter>"
                : match;
        return query(property + " has " + text, "", filter, responses);
    }

    /** Devices that ask for the state nine times in ten, else for changes, an object, or to write one. */
    Operation polling(String token) {
        Request state = state();
        Request nothing = changes(token, Request.ANY_NUMBER);
        return operation("polling, 16 connections", BOTH * MANY, Integer.MAX_VALUE, number -> {
            int which = number % 100;
            if (which < 90) {
                return state;
            }
            if (which < 95) {
                return nothing;
            }
            return which < 98
                    ? Request.plain("GET " + member(number * 7 % size), "", NOTHING, 200)
                    : put(number * 7 % size, number, "");
        });
    }
}
