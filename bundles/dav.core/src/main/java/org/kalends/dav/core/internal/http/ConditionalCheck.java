/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.core.internal.method.CollectionFile;
import org.kalends.storage.api.Item;

/** Holds the conditional headers against what the URL names (RFC 9110 section 13.2). */
final class ConditionalCheck {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String OPTIONS = "OPTIONS";
    private static final int NOT_MODIFIED = 304;

    private ConditionalCheck() {}

    /**
     * Checks before the method runs. A write asks its store once more, inside the transaction.
     *
     * @return whether the request is answered already, with 304
     * @throws DavException 412 when a condition does not hold
     */
    static boolean answers(RequestHead head, Target target, DavResponse response) throws DavException {
        if (head.method().equals(OPTIONS)) {
            // Section 13.2.1: it has nothing to do with the state of anything
            return false;
        }
        EntityConditions conditions = EntityConditions.of(head.headers());
        Optional<CollectionFile> file = READING.contains(head.method())
                ? CollectionFile.asked(
                        target.resource(), head.query(), head.headers().get("Accept"))
                : Optional.empty();
        Optional<ETag> current = file.map(CollectionFile::etag)
                .or(() -> target.resource().map(resource -> resource.etag().orElse(new ETag(""))));
        Optional<Instant> modified = file.flatMap(CollectionFile::modified)
                .or(() -> target.resource().flatMap(ConditionalCheck::modified));
        boolean holds = conditions.allow(current, modified);
        if (holds && READING.contains(head.method())) {
            if (conditions.alreadyKnown(current, modified)) {
                response.header("ETag", current.map(ETag::quoted).orElse("\"\""));
                response.status(NOT_MODIFIED);
                return true;
            }
            return false;
        }
        if (!holds || !conditions.tagsAllow(current.map(ETag::value))) {
            throw DavException.of(412, "The resource is not in the state that the request expects.");
        }
        return false;
    }

    private static Optional<Instant> modified(Resource resource) {
        return resource.as(Item.class).map(Item::modified);
    }
}
