/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/** Names of xCal (RFC 6321). */
final class XCalNames {
    static final String NAMESPACE = "urn:ietf:params:xml:ns:icalendar-2.0";

    static final QName ICALENDAR = name("icalendar");
    static final QName PROPERTIES = name("properties");
    static final QName COMPONENTS = name("components");
    static final QName PARAMETERS = name("parameters");
    static final QName START = name("start");
    static final QName END = name("end");
    static final QName DURATION = name("duration");

    /** The parts of values that have several, in order (section 3.4). */
    static final Map<String, List<String>> STRUCTURES =
            Map.of("geo", List.of("latitude", "longitude"), "request-status", List.of("code", "description", "data"));

    /** The types of parameters that are no text (section 3.5). */
    static final Map<String, String> PARAMETER_TYPES = Map.of(
            "altrep", "uri",
            "delegated-from", "cal-address",
            "delegated-to", "cal-address",
            "dir", "uri",
            "member", "cal-address",
            "rsvp", "boolean",
            "sent-by", "cal-address");

    private XCalNames() {}

    static QName name(String local) {
        return new QName(NAMESPACE, local);
    }
}
