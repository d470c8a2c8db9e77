/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hashes come from other implementations: libxcrypt, the argon2 reference code and Python's hashlib. */
class PasswordEntryTest {
    private static final String BCRYPT_SALT = "$2b$04$FY6vhW9LTHqURTzXud3rc.";
    private static final String PBKDF2_SHA256 =
            "{pbkdf2}$pbkdf2-sha256$i=1000$MDEyMzQ1Njc4OWFiY2RlZg$Iqh0iT1oEB94KpDO2spw4u3VMnco1nroF8swjvFzUNU";

    @ParameterizedTest
    @ValueSource(strings = {"2a", "2b", "2y"})
    void bcryptShouldAcceptAllThreePrefixes(String version) {
        PasswordHash hash = PasswordEntry.parse(
                "{bcrypt}$" + version + "$04$FY6vhW9LTHqURTzXud3rc./Z9AmUBNxatbmne2fHDmAcaKs26i43.");

        assertThat(hash.matches("secret")).isTrue();
        assertThat(hash.matches("Secret")).isFalse();
    }

    @Test
    void bcryptShouldReadPasswordsAsUtf8() {
        assertThat(PasswordEntry.parse("{bcrypt}" + BCRYPT_SALT + "JScJbdNsBEX0PgvZzAe5hEZkjTfIGW6")
                        .matches("gr\u00fc\u00dfe \ud83d\udd11"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "71, QY3psjlyPo10Hchgtn65hjpz1gsK/Aa",
        "72, NzD/pjYPAL0qCStKFDyTpJXPBm2yYCq",
        "73, NzD/pjYPAL0qCStKFDyTpJXPBm2yYCq",
        "100, NzD/pjYPAL0qCStKFDyTpJXPBm2yYCq"
    })
    void bcryptShouldTreatLongPasswordsAsOtherImplementationsDo(int length, String rest) {
        String password = "a1".repeat(length / 2) + "x".repeat(length % 2);

        assertThat(PasswordEntry.parse("{bcrypt}" + BCRYPT_SALT + rest).matches(password))
                .isTrue();
    }

    @Test
    void bcryptShouldTellPasswordsApartUpToTheLastOctetThatCounts() {
        PasswordHash hash = PasswordEntry.parse("{bcrypt}" + BCRYPT_SALT + "NzD/pjYPAL0qCStKFDyTpJXPBm2yYCq");

        assertThat(hash.matches("a1".repeat(35) + "a2")).isFalse();
    }

    @Test
    void argon2idShouldVerifyTheReferenceHash() {
        PasswordHash hash = PasswordEntry.parse("{argon2id}$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(hash.matches("password")).isTrue();
        assertThat(hash.matches("passwort")).isFalse();
    }

    @Test
    void pbkdf2ShouldVerifyBothDigests() {
        String sha512 = "{pbkdf2}$pbkdf2-sha512$i=1000$MDEyMzQ1Njc4OWFiY2RlZg"
                + "$KhdzUAkCwR3BKELMTrewN47Sb39avw7Htu4RVf0JesohcZ8nykgL4f6LevFmG3oKqnN2QP4i3qPrLL1CBXri5g";

        assertThat(PasswordEntry.parse(PBKDF2_SHA256).matches("grüße")).isTrue();
        assertThat(PasswordEntry.parse(sha512).matches("grüße")).isTrue();
        assertThat(PasswordEntry.parse(PBKDF2_SHA256).matches("gruesse")).isFalse();
    }

    @Test
    void plainTextShouldBeComparedAsItStands() {
        PasswordHash hash = PasswordEntry.parse("{noop}sec{re}t");

        assertThat(hash.matches("sec{re}t")).isTrue();
        assertThat(hash.matches("secret")).isFalse();
        assertThat(hash).asString().doesNotContain("re");
    }

    @Test
    void costsShouldGrowWithTheWork() {
        long bcrypt4 = PasswordEntry.parse("{bcrypt}" + BCRYPT_SALT + "NzD/pjYPAL0qCStKFDyTpJXPBm2yYCq")
                .cost();
        long bcrypt12 = PasswordEntry.parse(
                        ("{bcrypt}" + BCRYPT_SALT + "NzD/pjYPAL0qCStKFDyTpJXPBm2yYCq").replace("$04$", "$12$"))
                .cost();

        assertThat(PasswordEntry.parse("{noop}secret").cost()).isLessThan(bcrypt4);
        assertThat(bcrypt4).isLessThan(bcrypt12);
    }

    @ParameterizedTest
    @CsvSource({
        "secret, scheme in braces",
        "{md5}abc, unknown password scheme {md5}",
        "{BCRYPT}x, unknown password scheme",
        "{noop}, empty",
        "{bcrypt}secret, looks like",
        "{bcrypt}$2b$03$FY6vhW9LTHqURTzXud3rc./Z9AmUBNxatbmne2fHDmAcaKs26i43., 04 to 31",
        "{pbkdf2}secret, looks like",
        "{pbkdf2}$pbkdf2-sha256$i=0$MDEyMzQ1Njc4OWFiY2RlZg$Iqh0iT1oEB94KpDO2spw4u3VMnco1nroF8swjvFzUNU, iterations",
        "{pbkdf2}$pbkdf2-sha256$i=10$M$I, base64",
        "{argon2id}secret, looks like",
    })
    void malformedEntriesShouldBeRefusedWithTheReason(String entry, String reason) {
        assertThatThrownBy(() -> PasswordEntry.parse(entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    m=2000000,t=2,p=1 | at most
                    m=65536,t=0,p=1   | 1 or more
                    m=8,t=1,p=2       | 8 times p
                    """)
    void argon2idShouldRefuseParametersOutOfBounds(String parameters, String reason) {
        assertThatThrownBy(() -> PasswordEntry.parse("{argon2id}$argon2id$v=19$" + parameters
                        + "$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .hasMessageContaining(reason);
    }
}
