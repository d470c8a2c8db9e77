/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What mails are called in headers (RFC 5322 section 3.6.4), those of this server and the threads they are in. */
public final class MessageName {
    private static final Pattern OURS = Pattern.compile("<([A-Za-z0-9._-]{1,255})\\.itip@[^<>\\s]+>");

    private MessageName() {}

    /** The name of a mail: the same whenever it is sent. */
    public static String ofMessage(String id, String domain) {
        return "<" + id + ".itip@" + domain + ">";
    }

    /** The name of the thread of all mails about an object; no mail has it, and clients show together what refers to it. */
    public static String ofThread(String uid, String domain) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(uid.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, 16) + ".thread@" + domain + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The message of this server that has a name; empty when it is somebody else's. */
    public static Optional<String> idOf(String name) {
        Matcher found = OURS.matcher(name.strip());
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
