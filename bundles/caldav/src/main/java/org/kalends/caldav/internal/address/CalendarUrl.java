/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.address;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.kalends.caldav.internal.naming.Template;
import org.kalends.config.ConfigView;
import org.kalends.dav.api.exchange.HostName;

/** The address of a calendar as users are shown it, to be copied into a client. */
final class CalendarUrl {
    private static final String PROPERTY = "com.openexchange.caldav.url";
    private static final String DEFAULT = "https://[hostname]/caldav/[folderId]";

    private CalendarUrl() {}

    /**
     * The address.
     *
     * @param config what holds for the user
     * @param folderId of the calendar; it is in the address as unpadded base64url, which every home of a user who may see
     *     the calendar understands
     */
    static String of(ConfigView config, String folderId) {
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(folderId.getBytes(StandardCharsets.US_ASCII));
        return new Template(config.text(PROPERTY, DEFAULT))
                .filled(Map.of("hostname", HostName.of(config), "folderId", encoded));
    }
}
