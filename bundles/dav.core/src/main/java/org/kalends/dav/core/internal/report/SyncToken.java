/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.storage.api.StoredCollection;

/**
 * A state of a collection (RFC 6578 section 3.2), as a URI that is opaque to clients.
 *
 * @param folderId the collection
 * @param sequence its change sequence
 */
public record SyncToken(String folderId, long sequence) {
    private static final Pattern FORM = Pattern.compile("urn:kalends:sync:([^:]+):([0-9]{1,18})");

    /** The state a collection is in. */
    public static SyncToken of(StoredCollection collection) {
        return new SyncToken(collection.id().folderId(), collection.sequence());
    }

    /** The token that a client sends back; empty when it is none of ours. */
    static Optional<SyncToken> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new SyncToken(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** The URI. */
    @Override
    public String toString() {
        return "urn:kalends:sync:" + folderId + ':' + sequence;
    }
}
