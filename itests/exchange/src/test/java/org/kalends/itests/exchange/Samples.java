/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.util.concurrent.atomic.AtomicInteger;

/** Objects and places that tests use. */
final class Samples {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Samples() {}

    /** An event at ten o'clock UTC on a day of March 2027. */
    static String event(String uid, String summary, int day) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Kalends//itests//EN
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20260101T000000Z
                DTSTART:202703%02dT100000Z
                DTEND:202703%02dT110000Z
                SUMMARY:%s
                END:VEVENT
                END:VCALENDAR
                """
                .formatted(uid, day, day, summary);
    }

    /** A task. */
    static String task(String uid) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Kalends//itests//EN
                BEGIN:VTODO
                UID:%s
                DTSTAMP:20260101T000000Z
                SUMMARY:Water the plants
                END:VTODO
                END:VCALENDAR
                """
                .formatted(uid);
    }

    /** A card. */
    static String card(String uid, String name) {
        return """
                BEGIN:VCARD
                VERSION:3.0
                UID:%s
                FN:%s
                N:;%s;;;
                EMAIL;TYPE=work:%s@example.org
                END:VCARD
                """
                .formatted(uid, name, name, uid);
    }

    /** A new calendar of a user, empty. */
    static String newCalendar(Client client) {
        String path = "/dav/caldav/made-" + NUMBER.incrementAndGet() + "/";
        expect(201, client.send("MKCALENDAR " + path + " HTTP/1.1"));
        return path;
    }

    /** A new address book of a user, empty. */
    static String newAddressBook(Client client) {
        String path = "/dav/carddav/made-" + NUMBER.incrementAndGet() + "/";
        expect(
                201,
                client.send(
                        "MKCOL " + path
                                + """
                 HTTP/1.1
                Content-Type: application/xml

                <mkcol xmlns="DAV:"><set><prop><resourcetype><collection/>
                <addressbook xmlns="urn:ietf:params:xml:ns:carddav"/></resourcetype></prop></set></mkcol>"""));
        return path;
    }

    /** Stores an object and says its entity tag. */
    static String put(Client client, String path, String object) {
        Answer answer = tryPut(client, path, object);
        if (answer.status() != 201 && answer.status() != 204) {
            throw new IllegalStateException("PUT answered " + answer);
        }
        return answer.header("ETag").orElseThrow();
    }

    /** Tries to store an object. */
    static Answer tryPut(Client client, String path, String object) {
        String type = object.contains("VCARD") ? "text/vcard" : "text/calendar";
        return client.sendObject("PUT " + path + " HTTP/1.1\nContent-Type: " + type + "; charset=utf-8", object);
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("Expected " + status + " but got " + answer);
        }
    }
}
