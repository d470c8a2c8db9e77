/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.AppliedPreferences;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Content;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.text.HttpDate;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;

/**
 * The octets that are at an address (RFC 9110 section 3.2).
 *
 * @param href the address
 * @param mediaType what they are
 * @param octets they themselves
 * @param etag strong entity tag of them
 * @param modified when they changed, if that is known
 */
public record Representation(Href href, String mediaType, Octets octets, ETag etag, Optional<Instant> modified) {
    private static final Set<String> CONDITIONAL_WRITES = Set.of("PUT", "DELETE");
    private static final int PRECONDITION_FAILED = 412;

    /** The representation of a resource whose octets were asked for; empty when it has none. */
    static Optional<Representation> of(Resource resource) {
        Href href = resource.href();
        return resource.as(Item.class)
                .map(item -> new Representation(
                        href,
                        item.mediaType(),
                        item.octets().orElseThrow(),
                        new ETag(item.etag()),
                        Optional.of(item.modified())))
                .or(() -> resource.as(Content.class)
                        .map(content -> new Representation(
                                href, content.mediaType(), content.octets(), content.etag(), Optional.empty())));
    }

    /**
     * What is at an address after a write, if the client prefers to see it (RFC 8144 section 3.1) and may. It is read again:
     * who may write an object need not be one who sees all of it.
     */
    static Optional<Representation> preferred(Href href, DavRequest request) throws DavException {
        if (!request.preferences().representation()) {
            return Optional.empty();
        }
        Optional<Resource> found = request.resolve(href, Set.of(ItemPart.OCTETS))
                .resource()
                .filter(resource -> resource.privileges(request.actor()).contains(Privilege.READ));
        Optional<Representation> stored = found.flatMap(Representation::of);
        Optional<GivenForm> other = found.flatMap(resource -> GivenForm.acceptedOrSent(resource, request));
        return other.isPresent() && stored.isPresent() ? Optional.of(other.get().of(stored.get(), request)) : stored;
    }

    /**
     * Answers a conditional write that was refused with what the client did not expect, if it prefers that (RFC 8144 section
     * 3.2).
     *
     * @param refusal why it was refused
     * @return whether the request is answered
     */
    public static boolean answers(DavException refusal, DavRequest request, DavResponse response)
            throws DavException, IOException {
        boolean conditional = refusal.status() == PRECONDITION_FAILED && CONDITIONAL_WRITES.contains(request.method());
        Optional<Representation> current =
                conditional ? preferred(request.target().href(), request) : Optional.empty();
        if (current.isPresent()) {
            current.get().sendAsPreferred(PRECONDITION_FAILED, response);
        }
        return current.isPresent();
    }

    /** Sends it in answer to a write. */
    void sendAsPreferred(int status, DavResponse response) throws IOException {
        AppliedPreferences.tell(response, "return=representation");
        response.header("Content-Location", response.external(href));
        tellAbout(response);
        response.octets(status, mediaType, octets);
    }

    /** Sets the headers that tell about it. */
    void tellAbout(DavResponse response) {
        // An object in a browser must not become a page of ours that runs what somebody else has written
        response.header("Content-Security-Policy", "sandbox; default-src 'none'");
        response.header("Content-Disposition", "attachment");
        response.header("ETag", etag.quoted());
        modified.ifPresent(time -> response.header("Last-Modified", HttpDate.of(time)));
    }
}
