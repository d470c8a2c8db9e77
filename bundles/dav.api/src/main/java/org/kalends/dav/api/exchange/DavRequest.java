/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.osgi.annotation.versioning.ProviderType;

/** A request of a signed-in user, its URL resolved. Used by one thread. */
@ProviderType
public interface DavRequest {
    /** The HTTP method. */
    String method();

    /** What the URL names. */
    Target target();

    /** What is at the URL, for methods that apply only where there is something. */
    default Resource resource() {
        return target().resource().orElseThrow();
    }

    /** What stands behind the question mark of the URL, still encoded; most addresses have nothing there. */
    default Optional<String> query() {
        return Optional.empty();
    }

    /** Who asks. */
    Actor actor();

    /** Turns addresses into what clients see, and back. */
    Urls urls();

    /** The value of a header, several values joined by commas. */
    Optional<String> header(String name);

    /** What the client prefers. */
    Preferences preferences();

    /**
     * The {@code Depth} header.
     *
     * @param absent what holds when there is none
     * @throws DavException 400 when it is malformed
     */
    Depth depth(Depth absent) throws DavException;

    /**
     * What the {@code Destination} header names; an absolute URI or a path.
     *
     * @throws DavException 400 when there is none or it is malformed, 502 when it is on another server
     */
    Target destination() throws DavException;

    /** Whether a resource at the destination may be replaced (RFC 4918 section 10.6). */
    boolean overwrite();

    /** What the request may cost. */
    RequestClock clock();

    /**
     * What must hold in a store for the writes of this request: that nothing has come in the way of what it requires.
     *
     * @throws DavException 503 when it cannot be told at the moment
     */
    List<Guard> guards(Storage storage) throws DavException;

    /**
     * What must hold in a store for one of several things that this request does.
     *
     * @param requirements the privileges it takes
     * @throws DavException 503 when it cannot be told at the moment
     */
    List<Guard> guards(List<Requirement> requirements, Storage storage) throws DavException;

    /**
     * Checks one of several things that this request does, as the engine has checked the whole.
     *
     * @param requirements the privileges it takes
     * @throws DavException when they are missing or something is in the way
     */
    void check(List<Requirement> requirements) throws DavException;

    /** What {@code If-Match} and {@code If-None-Match} ask of the item at the request's URL. */
    Condition condition();

    /**
     * Finds what an address names, for this user.
     *
     * @param parts what will be asked of an item beyond the plain facts
     * @throws DavException when it cannot be told
     */
    Target resolve(Href href, Set<ItemPart> parts) throws DavException;

    /**
     * Claims memory for what is going to be read in order to answer, until the request ends; waits a moment while others have it.
     *
     * @param octets how many
     * @throws DavException 503 when there is none in time
     * @since 1.1
     */
    default void claim(long octets) throws DavException {
        // Whoever does not count has enough
    }

    /**
     * The body.
     *
     * @param limit most octets accepted
     * @param tooLarge the refusal of more
     */
    Octets body(long limit, Precondition tooLarge) throws DavException, IOException;

    /**
     * The body as XML; empty when there is no body.
     *
     * @throws DavException 400 when it is malformed, 413 when it is too large, 403 when it has a DTD
     */
    Optional<XmlElement> xml() throws DavException, IOException;

    /**
     * The body as XML with this root element.
     *
     * @throws DavException 400 also when there is none or its root is another one
     */
    default XmlElement xml(QName root) throws DavException, IOException {
        return xml().filter(body -> body.name().equals(root))
                .orElseThrow(() -> DavException.of(
                        400,
                        "The request body must be a " + root.getLocalPart() + " element of " + root.getNamespaceURI()
                                + "."));
    }
}
