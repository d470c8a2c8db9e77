/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.config.Config;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Actor;
import org.kalends.identity.Authenticators;
import org.kalends.identity.Context;
import org.kalends.identity.Identities;
import org.kalends.identity.SignIn;
import org.kalends.identity.SignInRequest;
import org.kalends.identity.SignInUnavailableException;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Grantee;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who sends a request, anew for each one. */
@Component(service = Authentication.class)
public final class Authentication {
    private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);

    private static final int UNAUTHORIZED = 401;

    private final Authenticators authenticators;
    private final Identities identities;
    private final Config config;

    @Activate
    public Authentication(
            @Reference Authenticators authenticators, @Reference Identities identities, @Reference Config config) {
        this.authenticators = authenticators;
        this.identities = identities;
        this.config = config;
    }

    /**
     * Finds out who sends a request.
     *
     * @param userAgent what the client calls itself
     * @param response where the challenges go
     * @throws DavException 401 when there are no valid credentials, 503 when it cannot be decided at the moment
     */
    public Actor actor(SignInRequest request, Optional<String> userAgent, DavResponse response) throws DavException {
        try {
            SignIn signIn = authenticators.signIn(request);
            if (signIn instanceof SignIn.Accepted accepted) {
                LOG.debug("{} has signed in by {}", accepted.user(), accepted.label());
                return actor(accepted, userAgent);
            }
            throw refusal(signIn, request, response);
        } catch (SignInUnavailableException e) {
            LOG.warn("Sign-in is not available: {}", e.getMessage());
            throw DavException.of(503, "Nobody can sign in at the moment. Please try again soon.");
        }
    }

    private DavException refusal(SignIn signIn, SignInRequest request, DavResponse response) {
        List<String> challenges = authenticators.challenges();
        if (signIn instanceof SignIn.Refused refused) {
            LOG.info("A sign-in from {} was refused: {}", request.peer(), refused.reason());
            challenges = refused.challenges();
        } else if (!request.fields("Authorization").isEmpty()) {
            LOG.info("A sign-in from {} was refused: there is nobody who knows such credentials", request.peer());
        }
        response.header("WWW-Authenticate", String.join(", ", challenges));
        return DavException.of(UNAUTHORIZED, "Please sign in with your login and password.");
    }

    /**
     * The user whose credentials were right; it takes the directory to come or go if nobody knows this user. What holds for
     * the user depends on the directory, too: half of an answer from before and half from after would refuse the user.
     */
    private Actor actor(SignIn.Accepted accepted, Optional<String> userAgent) {
        UserId id = accepted.user();
        Object before = identities.presence();
        User user = identities.user(id).orElseThrow(() -> unknown(id));
        Context context = identities.context(id.contextId()).orElseThrow(() -> unknown(id));
        Actor actor = new Actor(
                user, context, grantees(id), config.forUser(id.contextId(), id.id()), userAgent, accepted.scopes());
        if (identities.presence() != before) {
            throw unknown(id);
        }
        return actor;
    }

    private Set<Grantee> grantees(UserId id) {
        Set<Grantee> grantees = new HashSet<>(Set.of(Grantee.user(id.id()), Grantee.EVERYONE));
        identities.groupsOf(id).forEach(group -> grantees.add(Grantee.group(group.id())));
        return grantees;
    }

    private static SignInUnavailableException unknown(UserId id) {
        return new SignInUnavailableException("No directory has the user who signed in, " + id);
    }
}
