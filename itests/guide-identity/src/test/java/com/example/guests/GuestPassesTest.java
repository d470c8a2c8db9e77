/* SPDX-License-Identifier: Apache-2.0 */
package com.example.guests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kalends.identity.Authenticator;
import org.kalends.identity.SignIn;
import org.kalends.identity.SignInRequest;
import org.kalends.identity.contract.AuthenticatorContract;
import org.kalends.identity.contract.SentRequest;

class GuestPassesTest implements AuthenticatorContract {
    private static final Instant FAR_AWAY = Instant.parse("2999-01-01T00:00:00Z");

    private final GuestPasses passes = new GuestPasses(new TestBook());

    @Override
    public Authenticator authenticator() {
        return passes;
    }

    @Override
    public SignInRequest valid() {
        return SentRequest.authorized("Bearer " + passes.issue(3, FAR_AWAY));
    }

    @Override
    public SignInRequest invalid() {
        return SentRequest.authorized("Bearer " + passes.issue(3, Instant.EPOCH));
    }

    @Test
    void aPassIsGoodForTheGuestItWasIssuedTo() {
        String another = passes.issue(3, FAR_AWAY).replaceFirst("guest-3", "guest-4");

        assertThat(passes.signIn(SentRequest.authorized("Bearer " + another))).isEqualTo(new SignIn.NotMine());
    }
}
