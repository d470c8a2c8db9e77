/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.client;

import java.util.concurrent.atomic.AtomicInteger;

/** Objects and places that tests use. */
public final class Samples {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Samples() {}

    /** An event. */
    public static String event(String uid) {
        return event(uid, "Tea", 1);
    }

    /** An event at ten o'clock UTC on a day of March 2027. */
    public static String event(String uid, String summary, int day) {
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
    public static String task(String uid) {
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
    public static String card(String uid) {
        return card(uid, "Berta");
    }

    /** A card of somebody of this name. */
    public static String card(String uid, String name) {
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
    public static String newCalendar(Client client) {
        String path = "/dav/caldav/made-" + NUMBER.incrementAndGet() + "/";
        expect(201, client.send("MKCALENDAR " + path + " HTTP/1.1"));
        return path;
    }

    /** A new address book of a user, empty. */
    public static String newAddressBook(Client client) {
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
    public static String put(Client client, String path, String object) {
        Answer answer = client.put(path, object);
        if (answer.status() != 201 && answer.status() != 204) {
            throw new AssertionError("PUT answered " + answer);
        }
        return answer.header("ETag").orElseThrow();
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("Expected " + status + " but got " + answer);
        }
    }
}
