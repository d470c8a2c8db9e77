/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * <code>{argon2id}$argon2id$v=19$m=65536,t=3,p=4$salt$hash</code> (RFC 9106), the PHC string of the {@code argon2}
 * command: salt and hash in base64 without padding, memory in KiB.
 */
public final class Argon2id implements PasswordHash {
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(?<memory>\\d{1,7}),t=(?<passes>\\d{1,4}),"
                    + "p=(?<lanes>\\d{1,3})\\$(?<salt>[A-Za-z0-9+/]+)\\$(?<hash>[A-Za-z0-9+/]+)");
    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int LEAST_KIB_OF_A_LANE = 8;
    private static final int LEAST_HASH_OCTETS = 16;

    private final int memoryKib;
    private final int passes;
    private final int lanes;
    private final byte[] salt;
    private final byte[] hash;

    private Argon2id(Matcher form) {
        memoryKib = Integer.parseInt(form.group("memory"));
        passes = Integer.parseInt(form.group("passes"));
        lanes = Integer.parseInt(form.group("lanes"));
        salt = PhcBase64.decode(form.group("salt"));
        hash = PhcBase64.decode(form.group("hash"));
        require(memoryKib <= MOST_MEMORY_KIB, "needs at most m=" + MOST_MEMORY_KIB);
        require(passes > 0 && lanes > 0, "needs t and p of 1 or more");
        require(memoryKib >= LEAST_KIB_OF_A_LANE * lanes, "needs m of 8 times p or more");
        require(hash.length >= LEAST_HASH_OCTETS, "has a hash of at least " + LEAST_HASH_OCTETS + " octets");
    }

    static Argon2id parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "an {argon2id} password looks like {argon2id}$argon2id$v=19$m=65536,t=3,p=4$salt$hash");
        }
        return new Argon2id(matcher);
    }

    @Override
    public boolean matches(String password) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] result = new byte[hash.length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), result);
        return MessageDigest.isEqual(result, hash);
    }

    @Override
    public long cost() {
        return (long) memoryKib * passes;
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException("an {argon2id} password " + what);
        }
    }
}
