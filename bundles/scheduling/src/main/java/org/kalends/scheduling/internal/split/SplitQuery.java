/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.split;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.kalends.dav.api.DavException;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;

/** What the query of a POST asks for (caldav-recursplit section 3): {@code action=split&rid=...}, perhaps with {@code uid=...}. */
record SplitQuery(String text) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_UID = 200;

    /** Whether it asks for a split at all. */
    boolean isSplit() {
        return value("action").equals(Optional.of("split"));
    }

    /**
     * From when on it is another series.
     *
     * @throws DavException when that is no date with time in UTC
     */
    Instant moment() throws DavException {
        try {
            return LocalDateTime.parse(value("rid").orElse(""), UTC).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw DavException.of(
                    SchedulePreconditions.VALID_RID_PARAMETER,
                    "Where to split is told by rid, as in 20310110T120000Z.");
        }
    }

    /**
     * The UID of what was before: that of the client's choice, else a new one.
     *
     * @throws DavException when it is none
     */
    String pastUid() throws DavException {
        Optional<String> chosen = value("uid");
        if (chosen.filter(uid -> uid.isBlank()
                        || uid.length() > LONGEST_UID
                        || uid.codePoints().anyMatch(Character::isISOControl))
                .isPresent()) {
            throw DavException.of(
                    SchedulePreconditions.INVALID_SPLIT, "A UID is a line of 1 to " + LONGEST_UID + " characters.");
        }
        return chosen.map(String::strip).orElseGet(() -> UUID.randomUUID().toString());
    }

    private Optional<String> value(String name) {
        return Arrays.stream(text.split("&"))
                .filter(pair -> pair.startsWith(name + '='))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .findFirst();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // what is not encoded as it should be says nothing
        }
    }
}
