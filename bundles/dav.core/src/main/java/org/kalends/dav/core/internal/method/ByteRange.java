/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.dav.api.ETag;

/**
 * A part of a representation (RFC 9110 section 14): octets from the first to the last, both included. One that begins after
 * its end is none that there is.
 *
 * @param first number of the first octet, from 0
 * @param last number of the last octet
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("\\s*bytes\\s*=\\s*([0-9]{0,18})\\s*-\\s*([0-9]{0,18})\\s*");

    /**
     * The range that a request asks for.
     *
     * @param range the {@code Range} header
     * @param ifRange the {@code If-Range} header; it holds for the very entity tag alone, as a date tells seconds only
     * @param etag the tag of what is there
     * @param length how many octets there are
     * @return empty when the whole is to be sent: nobody asked for a part, or for several, or for one of another state
     */
    static Optional<ByteRange> asked(Optional<String> range, Optional<String> ifRange, ETag etag, long length) {
        if (range.isEmpty() || ifRange.isPresent() && !ifRange.get().strip().equals(etag.quoted())) {
            return Optional.empty();
        }
        Matcher one = ONE.matcher(range.get());
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (one.group(1).isEmpty()) {
            long suffix = Long.parseLong(one.group(2));
            return Optional.of(new ByteRange(suffix == 0 ? length : Math.max(0, length - suffix), length - 1));
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? length - 1 : Long.parseLong(one.group(2));
        boolean malformed = !one.group(2).isEmpty() && last < first;
        return malformed ? Optional.empty() : Optional.of(new ByteRange(first, Math.min(last, length - 1)));
    }

    /** Whether there is anything in it. */
    boolean satisfiable() {
        return first <= last;
    }
}
