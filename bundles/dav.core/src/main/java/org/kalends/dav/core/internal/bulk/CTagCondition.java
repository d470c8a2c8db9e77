/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.bulk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.core.internal.sync.SyncSource;

/**
 * The condition that a collection has not changed since a client knew it. It comes in an {@code If} header that is none of
 * RFC 4918: {@code <http://me.com/_namespace/ctag/…>}, and no list behind it.
 */
public final class CTagCondition {
    private static final Pattern HEADER =
            Pattern.compile("\\s*<" + Pattern.quote(BulkNames.NAMESPACE + "ctag/") + "([^>]*)>\\s*");

    private CTagCondition() {}

    /** Whether an {@code If} header is such a condition. */
    public static boolean isOne(String header) {
        return HEADER.matcher(header).matches();
    }

    /**
     * Holds the condition against the collection, if there is one.
     *
     * @throws DavException 412 when the collection has changed
     */
    static void check(DavRequest request, Resource collection) throws DavException {
        Matcher condition = HEADER.matcher(request.header("If").orElse(""));
        if (condition.matches() && !Optional.of(condition.group(1)).equals(of(collection))) {
            throw DavException.of(412, "The collection has changed since.");
        }
    }

    /** The ctag of a collection. */
    static Optional<String> of(Resource collection) {
        return SyncSource.of(collection).map(SyncSource::token);
    }
}
