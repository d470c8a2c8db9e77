/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.PasswordVerifier.Verified;
import org.kalends.identity.UserId;

/** What a check of passwords promises. */
public interface PasswordVerifierContract {
    /** A check that accepts the password {@code secret} of the login {@code anton} as user 3 of context 1, and no other. */
    PasswordVerifier verifier();

    /** Gives the login {@code anton} another password, and returns when it holds. */
    void changePassword(String password);

    @Test
    default void theRightPasswordTellsWhoItIs() {
        assertThat(verifier().verify("anton", "secret")).map(Verified::user).contains(new UserId(1, 3));
    }

    @Test
    default void wrongPasswordsAndUnknownLoginsAreNobodys() {
        assertThat(verifier().verify("anton", "wrong")).isEmpty();
        assertThat(verifier().verify("anton", "SECRET")).isEmpty();
        assertThat(verifier().verify("anton", "secret ")).isEmpty();
        assertThat(verifier().verify("nobody", "secret")).isEmpty();
        assertThat(verifier().verify("", "secret")).isEmpty();
    }

    @Test
    default void anAnswerHoldsWhileThePasswordDoes() {
        Verified verified = verifier().verify("anton", "secret").orElseThrow();
        assertThat(verifier().stillHolds(verified)).isTrue();

        changePassword("changed");

        assertThat(verifier().stillHolds(verified)).isFalse();
        assertThat(verifier().verify("anton", "secret")).isEmpty();
        assertThat(verifier().verify("anton", "changed")).isPresent();
    }

    @Test
    default void anAnswerAboutSomebodyElseDoesNotHold() {
        Verified verified = verifier().verify("anton", "secret").orElseThrow();

        assertThat(verifier().stillHolds(new Verified(new UserId(1, 999), verified.stamp())))
                .isFalse();
        assertThat(verifier().stillHolds(new Verified(verified.user(), verified.stamp() + 'x')))
                .isFalse();
    }

    @Test
    default void theStampTellsNothingAboutThePassword() {
        assertThat(verifier().verify("anton", "secret").orElseThrow().stamp()).doesNotContain("secret");
    }
}
