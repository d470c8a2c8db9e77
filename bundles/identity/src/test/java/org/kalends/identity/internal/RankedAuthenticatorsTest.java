/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kalends.identity.Authenticator;
import org.kalends.identity.Scopes;
import org.kalends.identity.SignIn;
import org.kalends.identity.SignInRequest;
import org.kalends.identity.SignInUnavailableException;
import org.kalends.identity.UserId;
import org.kalends.identity.contract.SentRequest;
import org.kalends.testing.RankedReference;
import org.osgi.framework.ServiceReference;

class RankedAuthenticatorsTest {
    private static final SignInRequest REQUEST = SentRequest.authorized("Bearer abc");
    private static final SignIn NOT_MINE = new SignIn.NotMine();
    private static final SignIn ANTON = new SignIn.Accepted(new UserId(1, 3), Scopes.ALL, "token");
    private static final SignIn BERTA = new SignIn.Accepted(new UserId(1, 4), Scopes.ALL, "token");
    private static final SignIn REFUSED = new SignIn.Refused("expired");

    private final RankedAuthenticators authenticators = new RankedAuthenticators();

    @Test
    void withoutAnyoneToAskSignInIsUnavailable() {
        assertThatThrownBy(() -> authenticators.signIn(REQUEST)).isInstanceOf(SignInUnavailableException.class);
        assertThat(authenticators.challenges()).isEmpty();
    }

    @Test
    void severalOfOneSchemeAreAskedInTheOrderOfTheirRanking() {
        add("low", 1, 0, () -> ANTON);
        add("high", 2, 10, () -> BERTA);

        assertThat(authenticators.signIn(REQUEST)).isEqualTo(BERTA);
        assertThat(authenticators.challenges()).containsExactly("high", "low");
    }

    @Test
    void whoDoesNotKnowTheCredentialsPassesThemOn() {
        add("high", 1, 10, () -> NOT_MINE);
        assertThat(authenticators.signIn(REQUEST)).isEqualTo(NOT_MINE);

        add("low", 2, 0, () -> ANTON);
        assertThat(authenticators.signIn(REQUEST)).isEqualTo(ANTON);
    }

    @Test
    void aRefusalIsFinal() {
        add("high", 1, 10, () -> REFUSED);
        add("low", 2, 0, () -> ANTON);

        assertThat(authenticators.signIn(REQUEST)).isEqualTo(new SignIn.Refused("expired", List.of("high", "low")));
    }

    @Test
    void aRefusalMayBringAChallengeOfItsOwn() {
        add("high", 1, 10, () -> new SignIn.Refused("expired", List.of("Bearer error=\"invalid_token\"")));
        add("low", 2, 0, () -> ANTON);

        assertThat(authenticators.signIn(REQUEST))
                .isEqualTo(new SignIn.Refused("expired", List.of("Bearer error=\"invalid_token\"", "low")));
    }

    @Test
    void whoCannotDecideDoesNotKeepAnotherFromAccepting() {
        add("high", 1, 10, RankedAuthenticatorsTest::unreachable);
        add("low", 2, 0, () -> ANTON);

        assertThat(authenticators.signIn(REQUEST)).isEqualTo(ANTON);
    }

    @Test
    void nobodyIsRefusedWhileSomebodyCannotDecide() {
        add("high", 1, 10, RankedAuthenticatorsTest::unreachable);
        add("low", 2, 0, () -> REFUSED);

        assertThatThrownBy(() -> authenticators.signIn(REQUEST))
                .isInstanceOf(SignInUnavailableException.class)
                .hasMessage("unreachable on purpose");
    }

    @Test
    void aChangedRankingHoldsForTheNextRequest() {
        Authenticator anton = new Fixed("anton", () -> ANTON);
        authenticators.addAuthenticator(anton, new RankedReference<>(1, 0));
        add("berta", 2, 10, () -> BERTA);
        assertThat(authenticators.signIn(REQUEST)).isEqualTo(BERTA);

        authenticators.updatedAuthenticator(anton, new RankedReference<>(1, 20));

        assertThat(authenticators.signIn(REQUEST)).isEqualTo(ANTON);
        assertThat(authenticators.challenges()).containsExactly("anton", "berta");
    }

    @Test
    void whoGoesIsNotAsked() {
        ServiceReference<Authenticator> reference = new RankedReference<>(1, 10);
        authenticators.addAuthenticator(new Fixed("anton", () -> ANTON), reference);
        add("berta", 2, 0, () -> BERTA);

        authenticators.removeAuthenticator(reference);

        assertThat(authenticators.signIn(REQUEST)).isEqualTo(BERTA);
        assertThat(authenticators.challenges()).containsExactly("berta");
    }

    private void add(String challenge, long id, int ranking, Supplier<SignIn> answer) {
        authenticators.addAuthenticator(new Fixed(challenge, answer), new RankedReference<>(id, ranking));
    }

    private static SignIn unreachable() {
        throw new SignInUnavailableException("unreachable on purpose");
    }

    private record Fixed(String challenge, Supplier<SignIn> answer) implements Authenticator {
        @Override
        public List<String> challenges() {
            return List.of(challenge);
        }

        @Override
        public SignIn signIn(SignInRequest request) {
            return answer.get();
        }
    }
}
