/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.identity.password.Hashing;

class AdministratorTest {
    private static final String BCRYPT = "{bcrypt}$2b$04$FY6vhW9LTHqURTzXud3rc./Z9AmUBNxatbmne2fHDmAcaKs26i43.";

    private final Administrator administrator = administrator("adm\u00edn", BCRYPT);

    @Test
    void theRightCredentialsShouldBeAcceptedAgainAndAgain() {
        assertThat(administrator.sends(basic("adm\u00edn:secret"))).isTrue();
        assertThat(administrator.sends(basic("adm\u00edn:secret"))).isTrue();
    }

    @Test
    void schemeAndUnicodeFormShouldNotMatter() {
        String decomposed = basic("admi\u0301n:secret").replace("Basic", "BASIC ");

        assertThat(administrator.sends(decomposed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adm\u00edn:Secret",
                "adm\u00edn:",
                "adm\u00edn",
                "admin:secret",
                ":secret",
                "adm\u00edn:secret:",
                ""
            })
    void otherCredentialsShouldBeRefused(String credentials) {
        assertThat(administrator.sends(basic(credentials))).isFalse();
        assertThat(administrator.sends(basic("adm\u00edn:secret"))).isTrue();
        assertThat(administrator.sends(basic(credentials))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic !!!!", "Bearer YTpi", "Basic YTpi YTpi"})
    void otherHeadersShouldBeRefused(String authorization) {
        assertThat(administrator.sends(authorization)).isFalse();
    }

    @Test
    void aPasswordMayHoldAColon() {
        assertThat(administrator("admin", "{noop}a:b").sends(basic("admin:a:b")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', {noop}secret, login",
        "a:b, {noop}secret, colon",
        "admin, secret, scheme",
        "admin, {md5}secret, md5"
    })
    void whatIsOfNoUseShouldBeRefusedWithTheReason(String login, String passwordHash, String reason) {
        assertThatThrownBy(() -> administrator(login, passwordHash))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("secret");
    }

    static Administrator administrator(String login, String passwordHash) {
        return new Administrator(new Hashing(), login, passwordHash);
    }

    static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
