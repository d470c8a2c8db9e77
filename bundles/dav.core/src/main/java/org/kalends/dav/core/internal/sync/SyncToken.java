/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.storage.api.StoredCollection;

/**
 * A state of a collection as a client knows it (RFC 6578 section 3.2), as a URI that is opaque to clients.
 *
 * @param folderId the collection
 * @param sequence its change sequence
 * @param view which of its objects the client was shown
 * @param passage how far the client has been led from that view to another one, if it was interrupted on the way
 */
public record SyncToken(String folderId, long sequence, View view, Optional<Passage> passage) {
    private static final Pattern FORM =
            Pattern.compile("urn:kalends:sync:([^:]+):([0-9]{1,18})(?::([^:]+))?(?::([^:]*):([^:]*))?");

    /**
     * Which objects of a collection somebody is shown.
     *
     * @param access key of the access
     * @param window key of the window; empty for none
     */
    public record View(String access, String window) {
        static final View EVERYTHING = new View("", "");

        static View parse(String text) {
            int tilde = text.indexOf('~');
            return new View(text.substring(0, tilde), text.substring(tilde + 1));
        }

        @Override
        public String toString() {
            return access + '~' + window;
        }
    }

    /**
     * The way from one window to another, object by object in the order of names.
     *
     * @param window key of the window it leads to
     * @param after name of the last object that was told
     */
    public record Passage(String window, String after) {}

    public SyncToken {
        Objects.requireNonNull(folderId, "folderId");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(passage, "passage");
    }

    /** A state reached. */
    static SyncToken of(StoredCollection collection, long sequence, View view) {
        return new SyncToken(collection.id().folderId(), sequence, view, Optional.empty());
    }

    /** The same state, seen through another window. */
    SyncToken through(String window) {
        return new SyncToken(folderId, sequence, new View(view.access(), window), Optional.empty());
    }

    /** The same state, on the way to another window. */
    SyncToken interrupted(String window, String after) {
        return new SyncToken(folderId, sequence, view, Optional.of(new Passage(window, after)));
    }

    /** The token that a client sends back; empty when it is none of ours. */
    static Optional<SyncToken> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches() || matcher.group(3) != null && matcher.group(3).indexOf('~') < 0) {
            return Optional.empty();
        }
        try {
            View view = matcher.group(3) == null ? View.EVERYTHING : View.parse(matcher.group(3));
            Optional<Passage> passage =
                    Optional.ofNullable(matcher.group(4)).map(window -> new Passage(window, decoded(matcher.group(5))));
            return Optional.of(new SyncToken(matcher.group(1), Long.parseLong(matcher.group(2)), view, passage));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String name) {
        return new String(Base64.getUrlDecoder().decode(name), StandardCharsets.UTF_8);
    }

    private static String encoded(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The URI. */
    @Override
    public String toString() {
        StringBuilder uri = new StringBuilder("urn:kalends:sync:")
                .append(folderId)
                .append(':')
                .append(sequence);
        if (!view.equals(View.EVERYTHING) || passage.isPresent()) {
            uri.append(':').append(view);
        }
        passage.ifPresent(
                way -> uri.append(':').append(way.window()).append(':').append(encoded(way.after())));
        return uri.toString();
    }
}
