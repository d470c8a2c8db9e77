/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.List;
import java.util.Optional;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Directory;
import org.kalends.identity.Group;
import org.kalends.identity.SignInUnavailableException;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

/** A directory that cannot say who one user is, and makes a mistake with another one. */
public class Forgetful implements Directory {
    public static final int CANNOT_BE_ASKED = 998;
    public static final int IS_A_MISTAKE = 999;

    @Override
    public Optional<User> user(UserId id) {
        switch (id.id()) {
            case CANNOT_BE_ASKED -> throw new SignInUnavailableException("The line is dead");
            case IS_A_MISTAKE -> throw new IllegalStateException("A mistake in somebody else's directory");
            default -> {
                return Optional.empty();
            }
        }
    }

    @Override
    public Optional<Context> context(int contextId) {
        return Optional.empty();
    }

    @Override
    public List<User> users(int contextId) {
        return List.of();
    }

    @Override
    public List<Group> groups(int contextId) {
        return List.of();
    }

    @Override
    public List<BookableResource> resources(int contextId) {
        return List.of();
    }
}
