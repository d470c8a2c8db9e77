/* SPDX-License-Identifier: Apache-2.0 */
package com.example.guests;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.osgi.service.component.annotations.Component;

/** Two guests in a tenant of their own, who share a password. A groupware has its table of users in this place. */
@Component
public final class HouseGuests implements GuestBook {
    private static final int TENANT = 2;
    private static final String DOMAIN = "guests.example";
    private static final Context CONTEXT = new Context(TENANT, "guests", List.of(DOMAIN), Map.of());
    private static final List<User> ALL = List.of(guest(1, "ada", "Ada Guest"), guest(2, "bo", "Bo Visitor"));
    private static final int KEY_OCTETS = 32;

    private final HashedPassword password = HashedPassword.of("secret");
    private final byte[] key = new SecureRandom().generateSeed(KEY_OCTETS);

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
                Set.of("calendar", "contacts", "infostore", "gab"),
                Map.of());
    }

    @Override
    public Context context() {
        return CONTEXT;
    }

    @Override
    public List<User> users() {
        return ALL;
    }

    @Override
    public List<Group> groups() {
        return List.of();
    }

    @Override
    public List<BookableResource> resources() {
        return List.of();
    }

    @Override
    public Optional<HashedPassword> password(String login) {
        return ALL.stream()
                .filter(user -> login.equalsIgnoreCase(user.login() + '@' + DOMAIN))
                .findFirst()
                .map(user -> password);
    }

    @Override
    public byte[] key() {
        return key.clone();
    }
}
