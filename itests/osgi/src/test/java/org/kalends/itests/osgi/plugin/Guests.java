/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Directory;
import org.kalends.identity.Group;
import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

/**
 * A directory: two guests in a tenant of their own, and a check of the password that they share. The five methods that make a
 * directory are enough for so few; all that is asked beyond them is answered from these.
 */
public class Guests implements Directory, PasswordVerifier {
    private static final int TENANT = 2;
    private static final String DOMAIN = "guests.example";
    private static final Context CONTEXT = new Context(TENANT, "guests", List.of(DOMAIN), Map.of());
    private static final List<User> ALL = List.of(guest(1, "ada", "Ada Guest"), guest(2, "bo", "Bo Visitor"));
    private static final byte[] PASSWORD = "secret".getBytes(StandardCharsets.UTF_8);
    private static final String STAMP = "the first password";

    private static User guest(int id, String login, String name) {
        return new User(
                new UserId(TENANT, id),
                login,
                name,
                "",
                "",
                Optional.of(login + '@' + DOMAIN),
                List.of(),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Set.of("calendar", "contacts", "infostore"),
                Map.of());
    }

    @Override
    public Optional<Context> context(int contextId) {
        return Optional.of(CONTEXT).filter(context -> context.id() == contextId);
    }

    @Override
    public Optional<User> user(UserId id) {
        return ALL.stream().filter(user -> user.userId().equals(id)).findFirst();
    }

    @Override
    public List<User> users(int contextId) {
        return contextId == TENANT ? ALL : List.of();
    }

    @Override
    public List<Group> groups(int contextId) {
        return List.of();
    }

    @Override
    public List<BookableResource> resources(int contextId) {
        return List.of();
    }

    /** The password is compared whether or not there is such a guest, as nobody shall learn that from the time it takes. */
    @Override
    public Optional<Verified> verify(String login, String password) {
        boolean right = MessageDigest.isEqual(PASSWORD, password.getBytes(StandardCharsets.UTF_8));
        return ALL.stream()
                .filter(user -> right && login.equalsIgnoreCase(user.login() + '@' + DOMAIN))
                .map(user -> new Verified(user.userId(), STAMP))
                .findFirst();
    }

    @Override
    public boolean stillHolds(Verified verified) {
        return verified.stamp().equals(STAMP) && user(verified.user()).isPresent();
    }
}
