/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A user as the directory describes him or her.
 *
 * @param userId whom
 * @param login name to sign in with, without the context's part
 * @param displayName full name, as shown to others
 * @param firstName given name, possibly empty
 * @param lastName family name, possibly empty
 * @param email primary mail address
 * @param aliases further mail addresses
 * @param locale language of display names
 * @param timeZone zone in which floating times are read when nothing else says so
 * @param permissions names of the modules the user may use ({@code calendar}, {@code contacts}, ...), lower case
 * @param attributes further facts by name
 */
public record User(
        UserId userId,
        String login,
        String displayName,
        String firstName,
        String lastName,
        Optional<String> email,
        List<String> aliases,
        Locale locale,
        ZoneId timeZone,
        Set<String> permissions,
        Map<String, String> attributes)
        implements DirectoryEntry {
    public User {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(login, "login");
        aliases = List.copyOf(aliases);
        permissions = Set.copyOf(permissions);
        attributes = Map.copyOf(attributes);
    }

    /**
     * The same user with other facts.
     *
     * @since 1.1
     */
    public User withAttributes(Map<String, String> others) {
        return new User(
                userId, login, displayName, firstName, lastName, email, aliases, locale, timeZone, permissions, others);
    }

    @Override
    public CalendarUserType calendarUserType() {
        return CalendarUserType.INDIVIDUAL;
    }

    @Override
    public int contextId() {
        return userId.contextId();
    }

    @Override
    public int id() {
        return userId.id();
    }

    @Override
    public List<String> searchTexts() {
        return Stream.concat(Stream.of(displayName, firstName, lastName), addresses().stream())
                .toList();
    }

    @Override
    public List<String> addresses() {
        List<String> all = new ArrayList<>();
        email.ifPresent(all::add);
        all.addAll(aliases);
        return all;
    }
}
