/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outside;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.identity.UserId;

/**
 * The name of a message that leaves the server. It says whose object the message is about, so that one that comes back finds it with
 * nothing having been kept.
 *
 * @param owner whose object it is about
 * @param uid the object; empty when its UID is too long to be part of a name
 * @param unique what tells it from all other messages
 */
public record MessageId(UserId owner, String uid, UUID unique) {
    /** With the rest of the name some 200 characters. */
    private static final int LONGEST_UID = 100;

    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,9})\\.([0-9]{1,9})\\.([A-Za-z0-9_-]{0,140})\\.([0-9a-f-]{36})");

    /** A new name. */
    static MessageId of(UserId owner, String uid) {
        boolean fits = uid.getBytes(StandardCharsets.UTF_8).length <= LONGEST_UID;
        return new MessageId(owner, fits ? uid : "", UUID.randomUUID());
    }

    /** Reads what {@link #toString} wrote; empty when it is something else. */
    public static Optional<MessageId> parse(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            UserId owner = new UserId(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
            String uid = new String(Base64.getUrlDecoder().decode(found.group(3)), StandardCharsets.UTF_8);
            return Optional.of(new MessageId(owner, uid, UUID.fromString(found.group(4))));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // somebody else's name in a form like ours
        }
    }

    @Override
    public String toString() {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(uid.getBytes(StandardCharsets.UTF_8));
        return owner.contextId() + "." + owner.id() + "." + encoded + "." + unique;
    }
}
