/* SPDX-License-Identifier: Apache-2.0 */
package com.example.guests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Directory;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who the guests are. The five methods that make a directory are enough for so few; guests may say what they are called and how they are
 * called up, which a groupware would keep where it keeps the rest.
 */
@Component
public final class GuestDirectory implements Directory {
    private static final Set<String> CHANGEABLE = Set.of("vcard/NICKNAME", "vcard/TEL");
    private static final int MOST_CHARACTERS = 100;

    private final GuestBook book;
    private final Map<UserId, Map<String, Optional<String>>> said = new ConcurrentHashMap<>();

    @Activate
    public GuestDirectory(@Reference GuestBook book) {
        this.book = book;
    }

    private boolean isHere(int contextId) {
        return book.context().id() == contextId;
    }

    @Override
    public Optional<Context> context(int contextId) {
        return Optional.of(book.context()).filter(context -> context.id() == contextId);
    }

    @Override
    public Optional<User> user(UserId id) {
        return users(id.contextId()).stream()
                .filter(user -> user.userId().equals(id))
                .findFirst();
    }

    @Override
    public List<User> users(int contextId) {
        return isHere(contextId) ? book.users().stream().map(this::asSaid).toList() : List.of();
    }

    private User asSaid(User user) {
        Map<String, String> attributes = new HashMap<>(user.attributes());
        said.getOrDefault(user.userId(), Map.of())
                .forEach((name, value) -> value.ifPresentOrElse(
                        text -> attributes.put(name, text), () -> attributes.remove(name)));
        return user.withAttributes(attributes);
    }

    @Override
    public Set<String> changeableAttributes(UserId user) {
        return user(user).isPresent() ? CHANGEABLE : Set.of();
    }

    @Override
    public void change(UserId user, Map<String, Optional<String>> attributes) {
        if (attributes.values().stream().flatMap(Optional::stream).anyMatch(text -> text.length() > MOST_CHARACTERS)) {
            throw new IllegalArgumentException("A name or a number has at most " + MOST_CHARACTERS + " characters.");
        }
        said.merge(user, Map.copyOf(attributes), (before, now) -> {
            Map<String, Optional<String>> all = new HashMap<>(before);
            all.putAll(now);
            return Map.copyOf(all);
        });
    }

    @Override
    public List<Group> groups(int contextId) {
        return isHere(contextId) ? book.groups() : List.of();
    }

    @Override
    public List<BookableResource> resources(int contextId) {
        return isHere(contextId) ? book.resources() : List.of();
    }
}
