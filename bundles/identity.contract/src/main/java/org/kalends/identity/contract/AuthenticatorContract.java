/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.identity.Authenticator;
import org.kalends.identity.SignIn;
import org.kalends.identity.SignInRequest;
import org.kalends.identity.UserId;

/** What a way to sign in promises. */
public interface AuthenticatorContract {
    /** A way to sign in that accepts {@link #valid}. */
    Authenticator authenticator();

    /** A request of user 3 of context 1. */
    SignInRequest valid();

    /** A request with credentials like those of {@link #valid} that are wrong or no longer good. */
    SignInRequest invalid();

    @Test
    default void validCredentialsTellWhoItIsAndWhatTheyAre() {
        assertThat(authenticator().signIn(valid())).isInstanceOfSatisfying(SignIn.Accepted.class, accepted -> {
            assertThat(accepted.user()).isEqualTo(new UserId(1, 3));
            assertThat(accepted.label()).isNotBlank();
        });
    }

    @Test
    default void invalidCredentialsAreNotAccepted() {
        assertThat(authenticator().signIn(invalid())).isNotInstanceOf(SignIn.Accepted.class);
    }

    @Test
    default void noRequestIsRememberedAsSomebodysByTheNext() {
        authenticator().signIn(valid());

        assertThat(authenticator().signIn(SentRequest.anonymous())).isEqualTo(new SignIn.NotMine());
        assertThat(authenticator().signIn(invalid())).isNotInstanceOf(SignIn.Accepted.class);
    }

    @Test
    default void whatOthersJudgeIsLeftToThem() {
        assertThat(authenticator().signIn(SentRequest.anonymous())).isEqualTo(new SignIn.NotMine());
        assertThat(authenticator().signIn(SentRequest.authorized(""))).isEqualTo(new SignIn.NotMine());
        assertThat(authenticator().signIn(SentRequest.authorized("Unheard-Of abc")))
                .isEqualTo(new SignIn.NotMine());
    }

    @Test
    default void challengesNameASchemeAndAreOneLineEach() {
        assertThat(authenticator().challenges())
                .allSatisfy(challenge -> assertThat(challenge).matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+( [ -~]+)?"));
    }
}
