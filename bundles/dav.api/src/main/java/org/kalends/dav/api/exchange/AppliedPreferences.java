/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which of a client's preferences made the answer what it is (RFC 7240 section 3, RFC 8144). */
public final class AppliedPreferences {
    private AppliedPreferences() {}

    /**
     * Tells them, and that others would have made it another one.
     *
     * @param applied the preferences; blank ones are passed over
     */
    public static void tell(DavResponse response, String... applied) {
        response.header("Vary", "Prefer, Brief");
        String all =
                Stream.of(applied).filter(preference -> !preference.isBlank()).collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            response.header("Preference-Applied", all);
        }
    }
}
