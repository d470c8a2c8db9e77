/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import org.kalends.dav.api.spi.CollectionType;
import org.kalends.scheduling.internal.delivery.DefaultCalendars;
import org.kalends.storage.api.Octets;

/** Which objects scheduling has to do with, as far as that can be told without taking them apart. */
public final class SchedulingObjects {
    private static final byte[] ORGANIZER = {'O', 'R', 'G', 'A', 'N', 'I', 'Z', 'E', 'R'};
    private static final byte[] ATTENDEE = {'A', 'T', 'T', 'E', 'N', 'D', 'E', 'E'};
    private static final int CASE = 0x20;

    private SchedulingObjects() {}

    /** Whether collections of a kind hold objects that can have organizers. */
    public static boolean isKind(CollectionType type) {
        return type.name().equals(DefaultCalendars.TYPE);
    }

    /** Whether an object may have an organizer; one for whom this does not hold has none. */
    public static boolean maybe(Octets octets) {
        byte[] text = octets.toByteArray();
        for (int i = 0; i <= text.length - ORGANIZER.length; i++) {
            if (startsAt(text, i, ORGANIZER)) {
                return true;
            }
        }
        return false;
    }

    /** How many octets there may be when everybody in an object has a copy, or more. */
    static long weight(Octets octets) {
        byte[] text = octets.toByteArray();
        long attendees = 0;
        for (int i = 0; i <= text.length - ATTENDEE.length; i++) {
            attendees += startsAt(text, i, ATTENDEE) ? 1 : 0;
        }
        return attendees * text.length;
    }

    private static boolean startsAt(byte[] text, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if ((text[at + i] & ~CASE) != word[i]) {
                return false;
            }
        }
        return true;
    }
}
