/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import java.util.List;
import java.util.Optional;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Directory;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryPage;
import org.kalends.identity.DirectoryQuery;
import org.kalends.identity.Group;
import org.kalends.identity.MailAddress;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

/**
 * A directory in which everybody can be looked up and nobody is listed, as a large one is: whoever lists a context fails.
 *
 * @param directory answers what may be asked
 */
public record UnlistedDirectory(Directory directory) implements Directory {
    @Override
    public Optional<Context> context(int contextId) {
        return directory.context(contextId);
    }

    @Override
    public Optional<User> user(UserId id) {
        return directory.user(id);
    }

    @Override
    public List<User> users(int contextId) {
        throw new AssertionError("All users were listed");
    }

    @Override
    public List<Group> groups(int contextId) {
        throw new AssertionError("All groups were listed");
    }

    @Override
    public List<BookableResource> resources(int contextId) {
        throw new AssertionError("All rooms and equipment were listed");
    }

    @Override
    public Optional<Group> group(int contextId, int id) {
        return directory.group(contextId, id);
    }

    @Override
    public Optional<BookableResource> resource(int contextId, int id) {
        return directory.resource(contextId, id);
    }

    @Override
    public List<Group> groupsOf(UserId user) {
        return directory.groupsOf(user);
    }

    @Override
    public Optional<DirectoryEntry> byAddress(int contextId, MailAddress address) {
        return directory.byAddress(contextId, address);
    }

    /** A search that names nobody is a listing, too. */
    @Override
    public DirectoryPage search(DirectoryQuery query) {
        if (query.texts().isEmpty()) {
            throw new AssertionError("Everybody was searched for");
        }
        return directory.search(query);
    }
}
