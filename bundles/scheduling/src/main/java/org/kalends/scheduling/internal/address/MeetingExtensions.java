/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.address;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kalends.icalendar.text.PropertyParameter;

/**
 * Which extensions (RFC 5545 section 3.8.8.2) are of the meeting, and which of one program or person. A copy is somebody else's, in
 * another program: what nobody knows there, or what a program has noted for itself, does not go along.
 *
 * @param further names of more that are of the meeting, in upper case; such a name may end with an asterisk for all that begin so
 */
public record MeetingExtensions(List<String> further) {
    /** No more than those that are known. */
    public static final MeetingExtensions KNOWN = new MeetingExtensions(List.of());

    /** What people are shown: to change it is to tell something new, and for the organizer. */
    private static final Set<String> SHOWN = Set.of(
            "X-ALT-DESC",
            "X-APPLE-STRUCTURED-LOCATION",
            "X-GOOGLE-CONFERENCE",
            "X-GOOGLE-HANGOUT",
            "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
            "X-MICROSOFT-SKYPETEAMSMEETINGURL");

    /** What Outlook and Exchange make of a meeting. */
    private static final String OF_EXCHANGE = "X-MICROSOFT-";

    /** As TRANSP it says how one person spends the time. */
    private static final String BUSY_STATUS = "X-MICROSOFT-CDO-BUSYSTATUS";

    /** What guests say with their answers. */
    private static final Set<String> OF_GUESTS = Set.of("X-NUM-GUESTS", "X-RESPONSE-COMMENT");

    public MeetingExtensions {
        further = further.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    }

    /** Whether a name is that of an extension. */
    public static boolean isExtension(String name) {
        return name.startsWith("X-");
    }

    /** Whether an extension is something that people are shown of a meeting. */
    public boolean isShown(String name) {
        return SHOWN.contains(name) || isFurther(name);
    }

    /** Whether those who attend get an extension of a component. */
    public boolean isTold(String name) {
        return isShown(name) || name.startsWith(OF_EXCHANGE) && !name.equals(BUSY_STATUS);
    }

    /** Whether others get a parameter of somebody's line. */
    public boolean isTold(PropertyParameter parameter) {
        String name = parameter.name();
        return !isExtension(name) || OF_GUESTS.contains(name) || isFurther(name);
    }

    private boolean isFurther(String name) {
        return further.stream()
                .anyMatch(known -> known.endsWith("*")
                        ? name.startsWith(known.substring(0, known.length() - 1))
                        : name.equals(known));
    }
}
