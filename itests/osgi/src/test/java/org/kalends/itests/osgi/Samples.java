/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

/** Objects that tests store. */
final class Samples {
    private Samples() {}

    /** An event. */
    static String event(String uid) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Kalends//itests//EN
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20260101T000000Z
                DTSTART:20270301T100000Z
                DTEND:20270301T110000Z
                SUMMARY:Tea
                END:VEVENT
                END:VCALENDAR
                """
                .formatted(uid);
    }

    /** A card. */
    static String card(String uid) {
        return """
                BEGIN:VCARD
                VERSION:3.0
                UID:%s
                FN:Berta Braun
                N:Braun;Berta;;;
                END:VCARD
                """
                .formatted(uid);
    }
}
