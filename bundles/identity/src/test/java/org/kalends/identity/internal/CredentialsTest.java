/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    @Test
    void theExampleOfRfc7617ShouldBeRead() {
        assertThat(Credentials.parse("QWxhZGRpbjpvcGVuIHNlc2FtZQ=="))
                .contains(new Credentials("Aladdin", "open sesame"));
    }

    @Test
    void theUtf8ExampleOfRfc7617ShouldBeRead() {
        assertThat(Credentials.parse("dGVzdDoxMjPCow==")).contains(new Credentials("test", "123£"));
    }

    @Test
    void aPasswordMayHoldColons() {
        assertThat(Credentials.parse(base64("anton:a:b:"))).contains(new Credentials("anton", "a:b:"));
    }

    @Test
    void decomposedCharactersShouldBeComposed() {
        assertThat(Credentials.parse(base64("ju\u0308rgen:u\u0308"))).contains(new Credentials("jürgen", "ü"));
    }

    @ParameterizedTest
    @CsvSource({
        "anton, anton",
        "anton@example.org, anton@example.org",
        "anton*example.org, anton@example.org",
        "an*ton*example.org, an*ton@example.org",
        "an*ton@example.org, an*ton@example.org"
    })
    void aStarShouldStandForAMissingAt(String sent, String login) {
        assertThat(Credentials.parse(base64(sent + ":secret"))).contains(new Credentials(login, "secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anton", "anton:", ":secret", ":", "an\nton:secret", "anton:sec\u0000ret"})
    void incompleteCredentialsShouldBeRefused(String text) {
        assertThat(Credentials.parse(base64(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "QWxh ZGRpbg==", "YTr/"})
    void whatIsNotBase64OfUtf8ShouldBeRefused(String header) {
        assertThat(Credentials.parse(header)).isEmpty();
    }

    @Test
    void thePasswordShouldNotShowInTexts() {
        assertThat(new Credentials("anton", "secret")).asString().doesNotContain("secret");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
