/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.dav.api.CalendarServerNames;

/**
 * The condition that a collection has not changed since a client knew it (calendarserver-bulk-change). It comes in an {@code If}
 * header that is none of RFC 4918: {@code <http://me.com/_namespace/ctag/…>}, and no list behind it.
 *
 * @param ctag the state that the client knows
 */
public record CTagCondition(String ctag) {
    private static final Pattern HEADER =
            Pattern.compile("\\s*<" + Pattern.quote(CalendarServerNames.ME_NAMESPACE + "ctag/") + "([^>]*)>\\s*");

    public CTagCondition {
        Objects.requireNonNull(ctag, "ctag");
    }

    /** The one in a request, if there is one. */
    public static Optional<CTagCondition> of(DavRequest request) {
        Matcher header = HEADER.matcher(request.header("If").orElse(""));
        return header.matches() ? Optional.of(new CTagCondition(header.group(1))) : Optional.empty();
    }
}
