/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Actor;
import org.kalends.identity.User;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of collection (RFC 5689 section 3): calendar, address book; a DS component. With it come its area of the URL
 * space, the homes in it, and everything the engine does with collections and items.
 */
@ConsumerType
public interface CollectionType {
    /** Its name in stores; never changes. */
    String name();

    /** First segment of the addresses of its collections. */
    String area();

    /**
     * What makes a collection one of this type in {@code DAV:resourcetype}, beside {@code DAV:collection}; that itself, if
     * nothing else does.
     */
    QName resourceType();

    /** All that {@code DAV:resourcetype} says of a collection of this type. */
    default List<QName> resourceTypes() {
        return Stream.of(DavNames.COLLECTION, resourceType()).distinct().toList();
    }

    /** Whether collections of this type can be in one another (RFC 4918 section 5.2). */
    default boolean nested() {
        return false;
    }

    /** What is stored in it. */
    ObjectFormat format();

    /** Whether clients look for such collections in the DNS and at a well-known address of the area's name (RFC 6764). */
    default boolean discoverable() {
        return false;
    }

    /** Who may use such collections at all. */
    ServiceGate gate();

    /** The collections every user has from the first sign-in. */
    List<StandardCollection> standardCollections();

    /**
     * The name of a standard collection that nobody has renamed.
     *
     * @param collection one of the standard collections
     * @param locale language of its owner
     */
    String displayName(StoredCollection collection, Locale locale);

    /** The name of a home. */
    String homeDisplayName(Locale locale);

    /**
     * The name of a collection as somebody sees it, made of the name it was given.
     *
     * @param given the name it was given, or its standard one
     * @param collection whose name it is
     * @param owner who owns it
     * @param actor who looks
     */
    default String displayName(String given, StoredCollection collection, User owner, Actor actor) {
        return given;
    }

    /** Its privileges beyond those of WebDAV; what {@link org.kalends.storage.api.Right#FREE_BUSY} gives is in {@code read}. */
    default List<ContainedPrivilege> privileges() {
        return List.of();
    }

    /** Whether a user can let others act in all collections of this kind as a delegate. */
    default boolean delegable() {
        return false;
    }

    /** How somebody is shown those collections that he or she may see. */
    default Presentation presentation(Actor actor) {
        return Presentation.EACH;
    }

    /** Which part of each collection somebody is shown in listings; empty for all. */
    default Optional<Window> window(Actor actor) {
        return Optional.empty();
    }

    /** The window with this key, however old; empty when there can be none. */
    default Optional<Window> window(String key) {
        return Optional.empty();
    }

    /**
     * Puts back what a client was given as an address on this server in place of octets, and now sends as such.
     *
     * @param sent the body of the request
     * @param request the request that sends it
     * @return what was sent, when nothing is to be put back
     * @throws DavException when what is to be put back cannot be told at the moment, or is too much
     */
    default Octets completed(Octets sent, DavRequest request) throws DavException {
        return sent;
    }

    /**
     * Refuses an object that is well-formed but not welcome.
     *
     * @param object what shall be stored
     * @param actor who wants to store it
     * @throws DavException by the precondition that says why
     */
    default void permit(AcceptedObject object, Actor actor) throws DavException {}

    /** The refusal to delete a standard collection. */
    Precondition standardCollectionNeeded();

    /** The refusal of a COPY or MOVE to a place where no such collection can be. */
    Precondition locationNotOk();
}
