/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.StoredPlace;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.Lock;

/** What a LOCK request asks for (RFC 4918 section 9.10). */
final class LockRequest {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration USUAL = Duration.ofMinutes(10);
    private static final int MAX_OWNER_CHARACTERS = 4096;
    private static final Pattern SECONDS = Pattern.compile("Second-([0-9]{1,10})", Pattern.CASE_INSENSITIVE);

    private LockRequest() {}

    /** For how long the client wants the lock, within bounds (section 10.7). */
    static Duration timeout(DavRequest request) {
        Optional<String> header = request.header("Timeout");
        if (header.isEmpty()) {
            return USUAL;
        }
        Matcher matcher = SECONDS.matcher(header.get());
        Duration wanted = matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : LONGEST;
        return wanted.isZero() || wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }

    /**
     * The lock that a {@code DAV:lockinfo} describes.
     *
     * @throws DavException 400 when it is malformed, 422 for a type of lock there is not
     */
    static Lock lock(XmlElement lockInfo, StoredPlace place, DavRequest request, Instant now)
            throws DavException, IOException {
        XmlElement scope = lockInfo.child(DavNames.dav("lockscope"))
                .orElseThrow(() -> DavException.of(400, "The lockinfo says no lockscope."));
        boolean isWrite = lockInfo.child(DavNames.dav("locktype"))
                .flatMap(type -> type.child(DavNames.dav("write")))
                .isPresent();
        boolean exclusive = scope.child(DavNames.dav("exclusive")).isPresent();
        if (!isWrite || !exclusive && scope.child(DavNames.dav("shared")).isEmpty()) {
            throw DavException.of(422, "There are exclusive and shared locks, both for writing.");
        }
        String owner = lockInfo.child(DavNames.dav("owner")).map(StoredXml::of).orElse("");
        if (owner.length() > MAX_OWNER_CHARACTERS) {
            throw DavException.of(400, "The owner has at most " + MAX_OWNER_CHARACTERS + " characters.");
        }
        Duration timeout = timeout(request);
        return new Lock(
                "urn:uuid:" + UUID.randomUUID(),
                place.path(),
                isDeep(request),
                exclusive,
                request.actor().id().id(),
                owner,
                timeout,
                now.plus(timeout));
    }

    private static boolean isDeep(DavRequest request) throws DavException {
        Depth depth = request.depth(Depth.INFINITY);
        if (depth == Depth.ONE) {
            throw DavException.of(400, "A lock has depth 0 or infinity.");
        }
        return depth == Depth.INFINITY;
    }
}
