/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.config.Config;
import org.kalends.config.ConfigView;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Actor;
import org.kalends.identity.Authenticator;
import org.kalends.identity.Authenticators;
import org.kalends.identity.Directory;
import org.kalends.identity.Identities;
import org.kalends.identity.Scopes;
import org.kalends.identity.SignIn;
import org.kalends.identity.SignInRequest;
import org.kalends.identity.UserId;
import org.kalends.identity.contract.DirectoryContent;
import org.kalends.identity.contract.ListedDirectory;
import org.kalends.identity.contract.SentRequest;
import org.kalends.identity.contract.UnlistedDirectory;
import org.kalends.identity.internal.RankedAuthenticators;
import org.kalends.identity.internal.RankedDirectories;
import org.kalends.storage.api.Grantee;
import org.osgi.framework.ServiceReference;

/** Here the directory fails whoever lists it, so that whatever depends on the number of users shows. */
class AuthenticationTest {
    private static final ConfigView NOTHING = proxy(ConfigView.class, (proxy, method, arguments) -> arguments[1]);
    private static final Config CONFIG = proxy(Config.class, (proxy, method, arguments) -> NOTHING);
    private static final Scopes READING = Scopes.of(Map.of("calendar", Scopes.Access.READ));
    private static final Directory DIRECTORY = new UnlistedDirectory(new ListedDirectory(DirectoryContent.SMALL));

    private final Identities identities = new RankedDirectories();
    private final Authenticators authenticators = new RankedAuthenticators();
    private final Map<String, String> headers = new HashMap<>();
    private final Authentication authentication = new Authentication(authenticators, identities, CONFIG);

    private void signsIn(SignIn answer) {
        bind(identities, "addDirectory", DIRECTORY);
        bind(authenticators, "addAuthenticator", new Fixed(answer));
    }

    private Actor actor() throws DavException {
        DavResponse response = proxy(DavResponse.class, (proxy, method, arguments) -> {
            headers.put((String) arguments[0], (String) arguments[1]);
            return null;
        });
        return authentication.actor(SentRequest.authorized("Fixed any"), Optional.of("Client/1"), response);
    }

    @Test
    void whoSignsInIsKnownWithGroupsAndScopesWithoutListingAnybody() throws DavException {
        signsIn(new SignIn.Accepted(new UserId(1, 4), READING, "token"));

        Actor actor = actor();

        assertThat(actor.user().displayName()).isEqualTo("Berta Müller");
        assertThat(actor.scopes()).isEqualTo(READING);
        assertThat(actor.grantees())
                .containsExactlyInAnyOrder(Grantee.user(4), Grantee.EVERYONE, Grantee.group(2), Grantee.group(7));
    }

    @Test
    void whoIsRefusedIsAskedToSignIn() {
        signsIn(new SignIn.Refused("expired"));

        assertThatExceptionOfType(DavException.class)
                .isThrownBy(this::actor)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(401));
        assertThat(headers).containsEntry("WWW-Authenticate", "Fixed realm=\"Test\"");
    }

    @Test
    void credentialsThatNobodyKnowsAreAnsweredTheSame() {
        signsIn(new SignIn.NotMine());

        assertThatExceptionOfType(DavException.class)
                .isThrownBy(this::actor)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(401));
        assertThat(headers).containsEntry("WWW-Authenticate", "Fixed realm=\"Test\"");
    }

    @Test
    void withoutAuthenticatorsOrTheDirectoryOfTheUserItIsToBeTriedAgain() {
        assertUnavailable();

        bind(authenticators, "addAuthenticator", new Fixed(new SignIn.Accepted(new UserId(1, 4), READING, "token")));
        assertUnavailable();
    }

    private void assertUnavailable() {
        assertThatExceptionOfType(DavException.class)
                .isThrownBy(this::actor)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(503));
        assertThat(headers).isEmpty();
    }

    private record Fixed(SignIn answer) implements Authenticator {
        @Override
        public List<String> challenges() {
            return List.of("Fixed realm=\"Test\"");
        }

        @Override
        public SignIn signIn(SignInRequest request) {
            return answer;
        }
    }

    /** Calls a method that components keep to themselves and the runtime. */
    private static void bind(Object component, String name, Object service) {
        Method bind = Arrays.stream(component.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            bind.setAccessible(true);
            bind.invoke(
                    component,
                    service,
                    proxy(ServiceReference.class, (reference, method, arguments) -> switch (method.getName()) {
                        case "compareTo" -> 0;
                        case "hashCode" -> 1;
                        case "equals" -> reference == arguments[0];
                        default -> "a reference";
                    }));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
