/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** All directories as one. The first directory, by ranking, that knows a thing answers for it. */
@ProviderType
public interface Identities {
    /**
     * Which directories there are: another object, to be compared by identity, whenever one has come or gone. Whoever puts
     * several answers together sees by it whether they are of one moment.
     */
    Object presence();

    /** The context, if any directory knows it. */
    Optional<Context> context(int contextId);

    /** The user, if any directory knows one of this id. */
    Optional<User> user(UserId id);

    /** All users of a context, each directory's by id. */
    List<User> users(int contextId);

    /** All groups of a context, each directory's by id. */
    List<Group> groups(int contextId);

    /** Those of these users that there are, in any order; asked of each directory at once. */
    List<User> users(Set<UserId> ids);

    /** The group, if any directory knows one of this id. */
    Optional<Group> group(int contextId, int id);

    /** The room or piece of equipment, if any directory knows one of this id. */
    Optional<BookableResource> resource(int contextId, int id);

    /** The groups a user is in, each directory's by id. */
    List<Group> groupsOf(UserId user);

    /**
     * Whose address this is.
     *
     * @param calendarAddress a {@code mailto} URI or a mail address; nobody has one of another kind
     */
    Optional<DirectoryEntry> byAddress(int contextId, String calendarAddress);

    /** All who are searched for, each directory's in the order of its pages, which are asked for as they are read. */
    Stream<DirectoryEntry> search(DirectoryQuery query);

    /** All rooms and equipment of a context, each directory's by id. */
    List<BookableResource> resources(int contextId);

    /** The reseller of this name, if any directory knows it. */
    Optional<Reseller> reseller(String name);

    /**
     * Which attributes a user may change of himself or herself, as {@link Directory#changeableAttributes} says.
     *
     * @since 1.1
     */
    Set<String> changeableAttributes(UserId user);

    /**
     * Changes attributes of a user, as {@link Directory#change} does.
     *
     * @throws IllegalArgumentException when the directory does not take one of them, with a sentence for the user; or knows nobody of this
     *     id any more
     * @since 1.1
     */
    void change(UserId user, Map<String, Optional<String>> attributes);
}
