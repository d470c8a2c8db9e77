/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.config.Config;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.internal.registry.Authenticators;
import org.kalends.identity.Authenticator;
import org.kalends.identity.Context;
import org.kalends.identity.Identities;
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
     * The user that an {@code Authorization} header stands for.
     *
     * @return empty when there is no valid one, whatever the reason
     * @throws DavException 503 when it cannot be decided at the moment
     */
    public Optional<Actor> actor(Optional<String> authorization, Optional<String> userAgent) throws DavException {
        if (authenticators.all().isEmpty()) {
            throw DavException.of(503, "Nobody can sign in at the moment. Please try again soon.");
        }
        try {
            return authorization.flatMap(this::user).map(id -> actor(id, userAgent));
        } catch (SignInUnavailableException e) {
            LOG.warn("Sign-in is not available: {}", e.getMessage());
            throw DavException.of(503, "Nobody can sign in at the moment. Please try again soon.");
        }
    }

    private Optional<UserId> user(String authorization) {
        int blank = authorization.indexOf(' ');
        if (blank < 0) {
            return Optional.empty();
        }
        Optional<Authenticator> authenticator = authenticators.get(authorization.substring(0, blank));
        return authenticator.flatMap(
                scheme -> scheme.authenticate(authorization.substring(blank + 1).strip()));
    }

    /**
     * The user whose credentials were right; it takes the directory to come or go if nobody knows this user. What holds for
     * the user depends on the directory, too: half of an answer from before and half from after would refuse the user.
     */
    private Actor actor(UserId id, Optional<String> userAgent) {
        Object before = identities.presence();
        User user = identities.user(id).orElseThrow(() -> unknown(id));
        Context context = identities.context(id.contextId()).orElseThrow(() -> unknown(id));
        Actor actor = new Actor(user, context, grantees(id), config.forUser(id.contextId(), id.id()), userAgent);
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

    /** What {@code WWW-Authenticate} asks for, one value for each scheme. */
    public List<String> challenges() {
        Collection<Authenticator> all = authenticators.all();
        return all.stream().map(Authenticator::challenge).toList();
    }
}
