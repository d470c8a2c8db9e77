/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.Scopes;
import org.kalends.identity.SignIn;
import org.kalends.identity.SignInUnavailableException;
import org.kalends.identity.UserId;
import org.kalends.identity.contract.SentRequest;
import org.kalends.problem.api.Problem;
import org.kalends.testing.RankedReference;
import org.osgi.framework.ServiceReference;

class BasicAuthenticatorTest {
    private static final ServiceReference<PasswordVerifier> FIRST = new RankedReference<>(1, 0);
    private static final ServiceReference<PasswordVerifier> SECOND = new RankedReference<>(2, 0);
    private static final UserId ANTON = new UserId(1, "anton".length());

    private static final SignIn ANTON_SIGNED_IN = new SignIn.Accepted(ANTON, Scopes.ALL, "password");
    private final BasicAuthenticator basic = new BasicAuthenticator(Map.of());
    private final KnownPasswords passwords = new KnownPasswords().set("anton", "secret");

    @Test
    void theChallengeShouldNameRealmAndCharset() {
        assertThat(basic.challenges()).containsExactly("Basic realm=\"Kalends\", charset=\"UTF-8\"");
    }

    @Test
    void theRealmShouldBeQuoted() {
        basic.modified(Map.of("realm", "The \"Post\" \\ Office"));

        assertThat(basic.challenges())
                .containsExactly("Basic realm=\"The \\\"Post\\\" \\\\ Office\", charset=\"UTF-8\"");
    }

    @Test
    void theRightPasswordShouldSignIn() {
        basic.addVerifier(passwords, FIRST);

        assertThat(signIn(base64("anton:secret"))).isEqualTo(ANTON_SIGNED_IN);
    }

    @Test
    void aWrongPasswordShouldNotSignInEvenAfterTheRightOne() {
        basic.addVerifier(passwords, FIRST);
        signIn(base64("anton:secret"));

        assertThat(signIn(base64("anton:wrong"))).isInstanceOf(SignIn.Refused.class);
        assertThat(signIn(base64("berta:secret"))).isInstanceOf(SignIn.Refused.class);
        assertThat(signIn(base64("anton:"))).isInstanceOf(SignIn.Refused.class);
        assertThat(signIn("%%%")).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void verifiedCredentialsShouldNotBeVerifiedAgain() {
        basic.addVerifier(passwords, FIRST);
        signIn(base64("anton:secret"));
        signIn(base64("anton:secret"));

        assertThat(passwords.verifications()).isEqualTo(1);
    }

    @Test
    void whoGuessesShouldWaitAndNobodyElse() {
        basic.addVerifier(passwords, FIRST);
        signIn(base64("anton:secret"));
        for (int i = 0; i < Guesses.FREE; i++) {
            assertThat(signIn(base64("anton:guess" + i))).isInstanceOf(SignIn.Refused.class);
        }

        String next = base64("anton:another");
        assertThatThrownBy(() -> signIn(next)).isInstanceOf(SignInUnavailableException.class);
        assertThat(signIn(base64("anton:secret"))).as("who is remembered").isEqualTo(ANTON_SIGNED_IN);
    }

    @Test
    void wrongCredentialsShouldBeVerifiedEachTime() {
        basic.addVerifier(passwords, FIRST);
        signIn(base64("anton:wrong"));
        signIn(base64("anton:wrong"));

        assertThat(passwords.verifications()).isEqualTo(2);
    }

    @Test
    void withoutRememberingEveryRequestShouldBeVerified() {
        basic.modified(Map.of("rememberSeconds", 0));
        basic.addVerifier(passwords, FIRST);
        signIn(base64("anton:secret"));
        signIn(base64("anton:secret"));

        assertThat(passwords.verifications()).isEqualTo(2);
    }

    @Test
    void aChangedPasswordShouldHoldAtOnce() {
        basic.addVerifier(passwords, FIRST);
        signIn(base64("anton:secret"));
        passwords.set("anton", "new");

        assertThat(signIn(base64("anton:secret"))).isInstanceOf(SignIn.Refused.class);
        assertThat(signIn(base64("anton:new"))).isEqualTo(ANTON_SIGNED_IN);
    }

    @Test
    void whatAVerifierSaidShouldGoWithIt() {
        basic.addVerifier(passwords, FIRST);
        basic.addVerifier(new KnownPasswords(), SECOND);
        signIn(base64("anton:secret"));
        basic.removeVerifier(FIRST);

        assertThat(signIn(base64("anton:secret"))).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void withoutVerifiersSignInShouldBeUnavailable() {
        assertThatThrownBy(() -> signIn(base64("anton:secret"))).isInstanceOf(SignInUnavailableException.class);
    }

    @Test
    void anUnreachableVerifierShouldNotKeepAnotherFromAccepting() {
        KnownPasswords unreachable = new KnownPasswords();
        unreachable.disconnect();
        basic.addVerifier(unreachable, FIRST);
        basic.addVerifier(passwords, SECOND);

        assertThat(signIn(base64("anton:secret"))).isEqualTo(ANTON_SIGNED_IN);
        assertThatThrownBy(() -> signIn(base64("anton:wrong"))).isInstanceOf(SignInUnavailableException.class);
    }

    @Test
    void othersSchemesAreNotItsOwn() {
        basic.addVerifier(passwords, FIRST);

        assertThat(basic.signIn(SentRequest.authorized("Bearer abc"))).isEqualTo(new SignIn.NotMine());
        assertThat(basic.signIn(SentRequest.anonymous())).isEqualTo(new SignIn.NotMine());
    }

    @Test
    void aChangedRankingOfVerifiersIsFollowed() {
        KnownPasswords first = new KnownPasswords().set("anton", "secret");
        KnownPasswords second = new KnownPasswords().set("anton", "secret");
        basic.modified(Map.of("rememberSeconds", 0));
        basic.addVerifier(first, FIRST);
        basic.addVerifier(second, SECOND);

        basic.updatedVerifier(second, new RankedReference<>(2, 10));
        signIn(base64("anton:secret"));

        assertThat(first.verifications()).isZero();
        assertThat(second.verifications()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"rememberSeconds, abc", "rememberSeconds, -5", "rememberedCredentials, 1.5", "realm, 'a\nb'"})
    void aValueThatCannotBeUsedShouldHarmNobody(String name, String value) {
        KnownPasswords passwords = new KnownPasswords().set("anton", "secret");
        BasicAuthenticator started = new BasicAuthenticator(Map.of(name, value));
        started.addVerifier(passwords, FIRST);

        assertThat(started.signIn(SentRequest.authorized("Basic " + base64("anton:secret"))))
                .isInstanceOf(SignIn.Accepted.class);
        assertThat(started.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("%s=%s: it must be".formatted(name, value.replace('\n', '?')));

        started.modified(Map.of());
        assertThat(started.problems()).isEmpty();
    }

    private SignIn signIn(String credentials) {
        return basic.signIn(SentRequest.authorized("Basic " + credentials));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
