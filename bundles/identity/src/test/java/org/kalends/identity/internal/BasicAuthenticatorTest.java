/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.SignInUnavailableException;
import org.kalends.identity.UserId;
import org.osgi.framework.ServiceReference;

class BasicAuthenticatorTest {
    private static final ServiceReference<PasswordVerifier> FIRST = new RankedReference<>(1, 0);
    private static final ServiceReference<PasswordVerifier> SECOND = new RankedReference<>(2, 0);
    private static final UserId ANTON = new UserId(1, "anton".length());

    private final BasicAuthenticator basic = new BasicAuthenticator(new FixedSettings("Kalends", 300, 10));
    private final KnownPasswords passwords = new KnownPasswords().set("anton", "secret");

    @Test
    void theChallengeShouldNameRealmAndCharset() {
        assertThat(basic.scheme()).isEqualTo("Basic");
        assertThat(basic.challenge()).isEqualTo("Basic realm=\"Kalends\", charset=\"UTF-8\"");
    }

    @Test
    void theRealmShouldBeQuoted() {
        basic.modified(new FixedSettings("The \"Post\" \\ Office", 300, 10));

        assertThat(basic.challenge()).isEqualTo("Basic realm=\"The \\\"Post\\\" \\\\ Office\", charset=\"UTF-8\"");
    }

    @Test
    void theRightPasswordShouldSignIn() {
        basic.addVerifier(passwords, FIRST);

        assertThat(basic.authenticate(base64("anton:secret"))).contains(ANTON);
    }

    @Test
    void aWrongPasswordShouldNotSignInEvenAfterTheRightOne() {
        basic.addVerifier(passwords, FIRST);
        basic.authenticate(base64("anton:secret"));

        assertThat(basic.authenticate(base64("anton:wrong"))).isEmpty();
        assertThat(basic.authenticate(base64("berta:secret"))).isEmpty();
        assertThat(basic.authenticate(base64("anton:"))).isEmpty();
        assertThat(basic.authenticate("%%%")).isEmpty();
    }

    @Test
    void verifiedCredentialsShouldNotBeVerifiedAgain() {
        basic.addVerifier(passwords, FIRST);
        basic.authenticate(base64("anton:secret"));
        basic.authenticate(base64("anton:secret"));

        assertThat(passwords.verifications()).isEqualTo(1);
    }

    @Test
    void wrongCredentialsShouldBeVerifiedEachTime() {
        basic.addVerifier(passwords, FIRST);
        basic.authenticate(base64("anton:wrong"));
        basic.authenticate(base64("anton:wrong"));

        assertThat(passwords.verifications()).isEqualTo(2);
    }

    @Test
    void withoutRememberingEveryRequestShouldBeVerified() {
        basic.modified(new FixedSettings("Kalends", 0, 10));
        basic.addVerifier(passwords, FIRST);
        basic.authenticate(base64("anton:secret"));
        basic.authenticate(base64("anton:secret"));

        assertThat(passwords.verifications()).isEqualTo(2);
    }

    @Test
    void aChangedPasswordShouldHoldAtOnce() {
        basic.addVerifier(passwords, FIRST);
        basic.authenticate(base64("anton:secret"));
        passwords.set("anton", "new");

        assertThat(basic.authenticate(base64("anton:secret"))).isEmpty();
        assertThat(basic.authenticate(base64("anton:new"))).contains(ANTON);
    }

    @Test
    void whatAVerifierSaidShouldGoWithIt() {
        basic.addVerifier(passwords, FIRST);
        basic.addVerifier(new KnownPasswords(), SECOND);
        basic.authenticate(base64("anton:secret"));
        basic.removeVerifier(FIRST);

        assertThat(basic.authenticate(base64("anton:secret"))).isEmpty();
    }

    @Test
    void withoutVerifiersSignInShouldBeUnavailable() {
        assertThatThrownBy(() -> basic.authenticate(base64("anton:secret")))
                .isInstanceOf(SignInUnavailableException.class);
    }

    @Test
    void anUnreachableVerifierShouldNotKeepAnotherFromAccepting() {
        KnownPasswords unreachable = new KnownPasswords();
        unreachable.disconnect();
        basic.addVerifier(unreachable, FIRST);
        basic.addVerifier(passwords, SECOND);

        assertThat(basic.authenticate(base64("anton:secret"))).contains(ANTON);
        assertThatThrownBy(() -> basic.authenticate(base64("anton:wrong")))
                .isInstanceOf(SignInUnavailableException.class);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("ClassExplicitlyAnnotation")
    private record FixedSettings(String realm, int rememberSeconds, int rememberedCredentials)
            implements BasicAuthenticator.Settings {
        @Override
        public Class<? extends Annotation> annotationType() {
            return BasicAuthenticator.Settings.class;
        }
    }
}
