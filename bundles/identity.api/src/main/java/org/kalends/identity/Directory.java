/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows contexts and who is in them; an OSGi service. Several are asked in the order of their ranking, and each answers
 * for the contexts it knows. Answers come from memory or a cache: they are asked several times in a request.
 *
 * <p>Five methods make a directory. The others have answers that list a context and look through it, which is enough for
 * some hundred users; a larger directory answers them by looking up, and then none of these lists.
 *
 * <p>A directory that cannot be asked at the moment throws {@link SignInUnavailableException} from whichever method it is: the request
 * is answered 503, and nothing is taken for gone. Anything else that is thrown is a mistake of the directory, is logged as one, and
 * the request is answered 500. Nothing and nobody is what it answers of contexts that it does not know.
 *
 * <p>It is known by its {@code component.name}, which stays the same from version to version: one that was here once and is away
 * is missed by that name, and whom nobody else knows is asked to come again rather than refused.
 */
@ConsumerType
public interface Directory {
    /** The context, if this directory knows it. */
    Optional<Context> context(int contextId);

    /** The user, if this directory knows one of this id. */
    Optional<User> user(UserId id);

    /** All users of a context, by id; none when the context is not known. */
    List<User> users(int contextId);

    /** All groups of a context, by id; none when the context is not known. */
    List<Group> groups(int contextId);

    /** All rooms and equipment of a context, by id; none when the context is not known. */
    List<BookableResource> resources(int contextId);

    /** The reseller of this name, if this directory knows it. */
    default Optional<Reseller> reseller(String name) {
        return Optional.empty();
    }

    /** Those of these users that this directory knows, in any order: several names in one question. */
    default List<User> users(Set<UserId> ids) {
        return ids.stream().map(this::user).flatMap(Optional::stream).toList();
    }

    /** The group, if this directory knows one of this id. */
    default Optional<Group> group(int contextId, int id) {
        return groups(contextId).stream().filter(group -> group.id() == id).findFirst();
    }

    /** The room or piece of equipment, if this directory knows one of this id. */
    default Optional<BookableResource> resource(int contextId, int id) {
        return resources(contextId).stream()
                .filter(resource -> resource.id() == id)
                .findFirst();
    }

    /** The groups a user is in, by id; asked in every request. */
    default List<Group> groupsOf(UserId user) {
        return groups(user.contextId()).stream()
                .filter(group -> group.members().contains(user.id()))
                .toList();
    }

    /** Whose mail address this is, in a context; of several a user, then a group, then a room or piece of equipment. */
    default Optional<DirectoryEntry> byAddress(int contextId, MailAddress address) {
        return Listing.of(this, contextId).byAddress(address);
    }

    /**
     * A page of those who are searched for. All who {@link DirectoryQuery#finds} finds are on the pages; a directory that
     * compares texts more generously may tell others as well.
     */
    default DirectoryPage search(DirectoryQuery query) {
        return Listing.of(this, query.contextId()).search(query);
    }

    /**
     * A token for the present state of a context, to be asked later for {@link #changes}.
     *
     * @return empty when the directory cannot tell what changes, or does not know the context
     */
    default Optional<String> changeToken(int contextId) {
        return Optional.empty();
    }

    /**
     * What has changed in a context since a token was given out, at least; what has not may be told as well.
     *
     * @return empty when that is not known, or no longer; whoever asks lists the context anew
     */
    default Optional<DirectoryChanges> changes(int contextId, String token) {
        return Optional.empty();
    }

    /**
     * Which attributes a user may change of himself or herself ({@link User#attributes}). A name stands for all that go on behind it
     * with a semicolon, too, as {@code vcard/TEL} for {@code vcard/TEL;TYPE=HOME}. The global address book lets users change these in
     * their own cards.
     *
     * @return none when this directory is only read, or does not know the user
     * @since 1.1
     */
    default Set<String> changeableAttributes(UserId user) {
        return Set.of();
    }

    /**
     * Changes attributes of a user, as he or she wants it. It holds when this returns; done twice it is as done once.
     *
     * @param attributes the new value by name, or empty where there shall be none; all of them {@link #changeableAttributes}
     * @throws IllegalArgumentException when it does not take one of them, with a sentence for the user
     * @since 1.1
     */
    default void change(UserId user, Map<String, Optional<String>> attributes) {
        throw new UnsupportedOperationException("This directory is only read.");
    }
}
