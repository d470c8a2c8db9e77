/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.identity.password.PasswordEntry;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the users of one context. */
final class UserReader {
    private static final Set<String> KEYS = Set.of(
            "id",
            "login",
            "password",
            "displayName",
            "firstName",
            "lastName",
            "email",
            "aliases",
            "language",
            "timeZone",
            "permissions",
            "attributes");

    private final int contextId;
    private final Mistakes mistakes;
    private final Claims claims;
    private final Stamps stamps;

    UserReader(int contextId, Stamps stamps, Mistakes mistakes) {
        this.contextId = contextId;
        this.stamps = stamps;
        this.mistakes = mistakes;
        this.claims = new Claims(mistakes);
    }

    Account read(Node node) {
        Fields fields = Fields.of(node, "a user", KEYS, mistakes);
        UserId id = new UserId(contextId, fields.requiredId());
        String login = fields.requiredText("login");
        claims.claim("user id", id.id(), fields.lineOf("id"));
        claims.claim("login", login, fields.lineOf("login"));
        User user = new User(
                id,
                login,
                fields.text("displayName").orElse(login),
                fields.text("firstName").orElse(""),
                fields.text("lastName").orElse(""),
                fields.text("email"),
                fields.texts("aliases"),
                converted(fields, "language", UserReader::locale).orElse(Locale.US),
                converted(fields, "timeZone", UserReader::timeZone).orElse(ZoneOffset.UTC),
                lowerCase(fields.texts("permissions")),
                fields.textMap("attributes"));
        String stamp = stamps.of(fields.text("password").orElse(""));
        return new Account(user, converted(fields, "password", PasswordEntry::parse), stamp);
    }

    private static Set<String> lowerCase(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static <T> Optional<T> converted(Fields fields, String key, Function<String, T> conversion) {
        try {
            return fields.text(key).map(conversion);
        } catch (IllegalArgumentException e) {
            fields.mistake(key, e.getMessage());
            return Optional.empty();
        }
    }

    private static Locale locale(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("the language " + text + " does not look like de_DE", e);
        }
    }

    private static ZoneId timeZone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no time zone " + text, e);
        }
    }
}
