/* SPDX-License-Identifier: Apache-2.0 */
package com.example.guests;

import java.util.Optional;
import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.User;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the guests' passwords are. The salt is the stamp: it changes with the password and tells nothing of it. */
@Component
public final class GuestPasswords implements PasswordVerifier {
    private final GuestBook book;
    private final HashedPassword nobodys = HashedPassword.of("");

    @Activate
    public GuestPasswords(@Reference GuestBook book) {
        this.book = book;
    }

    /** A password is hashed whether or not there is such a guest, as nobody shall learn that from the time it takes. */
    @Override
    public Optional<Verified> verify(String login, String password) {
        Optional<HashedPassword> kept = book.password(login);
        boolean right = kept.orElse(nobodys).matches(password) && kept.isPresent();
        return user(login)
                .filter(user -> right)
                .map(user -> new Verified(user.userId(), kept.orElseThrow().salt()));
    }

    private Optional<User> user(String login) {
        String name = login.split("@", 2)[0];
        return book.users().stream()
                .filter(user -> user.login().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public boolean stillHolds(Verified verified) {
        String domain = book.context().loginMappings().get(0);
        return book.users().stream()
                .filter(user -> user.userId().equals(verified.user()))
                .flatMap(user -> book.password(user.login() + '@' + domain).stream())
                .anyMatch(kept -> kept.salt().equals(verified.stamp()));
    }
}
