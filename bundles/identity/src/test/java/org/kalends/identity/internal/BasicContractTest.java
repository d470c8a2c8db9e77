/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.kalends.identity.Authenticator;
import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.SignInRequest;
import org.kalends.identity.UserId;
import org.kalends.identity.contract.AuthenticatorContract;
import org.kalends.identity.contract.SentRequest;
import org.kalends.testing.RankedReference;

class BasicContractTest implements AuthenticatorContract {
    private final BasicAuthenticator basic = new BasicAuthenticator(Map.of());

    @BeforeEach
    void addVerifier() {
        basic.addVerifier(new OneLogin(), new RankedReference<>(1, 0));
    }

    @Override
    public Authenticator authenticator() {
        return basic;
    }

    @Override
    public SignInRequest valid() {
        return request("anton:secret");
    }

    @Override
    public SignInRequest invalid() {
        return request("anton:wrong");
    }

    private static SignInRequest request(String credentials) {
        byte[] octets = credentials.getBytes(StandardCharsets.UTF_8);
        return SentRequest.authorized("Basic " + Base64.getEncoder().encodeToString(octets));
    }

    private static final class OneLogin implements PasswordVerifier {
        @Override
        public Optional<Verified> verify(String login, String password) {
            return login.equals("anton") && password.equals("secret")
                    ? Optional.of(new Verified(new UserId(1, 3), "stamp"))
                    : Optional.empty();
        }

        @Override
        public boolean stillHolds(Verified verified) {
            return true;
        }
    }
}
