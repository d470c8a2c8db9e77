/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.List;
import java.util.Map;
import org.kalends.identity.Authenticator;
import org.kalends.identity.Scopes;
import org.kalends.identity.SignIn;
import org.kalends.identity.SignInRequest;
import org.kalends.identity.UserId;

/** Bearer tokens (RFC 6750) as a stranger's bundle judges them. */
public class Tokens implements Authenticator {
    public static final String READS_CALENDARS = "reads-calendars";
    public static final String WRITES_CALENDARS = "writes-calendars";
    public static final String EXPIRED = "expired";

    @Override
    public List<String> challenges() {
        return List.of("Bearer realm=\"Kalends\"");
    }

    @Override
    public SignIn signIn(SignInRequest request) {
        return request.credentials("Bearer").map(Tokens::judge).orElseGet(SignIn.NotMine::new);
    }

    private static SignIn judge(String token) {
        UserId anton = new UserId(1, 3);
        return switch (token) {
            case READS_CALENDARS -> new SignIn.Accepted(
                    anton, Scopes.of(Map.of("calendar", Scopes.Access.READ)), "token Reader");
            case WRITES_CALENDARS -> new SignIn.Accepted(
                    anton, Scopes.of(Map.of("calendar", Scopes.Access.WRITE)), "token Writer");
            case EXPIRED -> new SignIn.Refused(
                    "the token has expired", List.of("Bearer realm=\"Kalends\", error=\"invalid_token\""));
            default -> new SignIn.NotMine();
        };
    }
}
