/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.kalends.embedded.services.RankedServices;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.identity.Authenticator;
import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.PasswordVerifier.Verified;
import org.kalends.identity.Scopes;
import org.kalends.identity.SignIn;
import org.kalends.identity.SignInRequest;
import org.kalends.identity.SignInUnavailableException;
import org.kalends.identity.UserId;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The Basic scheme, RFC 7617. Hashing a password is slow on purpose and clients send it with every request, so verified
 * credentials are remembered for a while, under a keyed digest; a changed password or a user who is gone ends that at
 * once, because the verifier is asked each time whether its answer still holds.
 */
@Component(
        service = {Authenticator.class, ProblemSource.class, BasicAuthenticator.class},
        configurationPid = BasicAuthenticator.PID,
        property = BasicAuthenticator.RANKING)
@Designate(ocd = BasicAuthenticator.Settings.class)
public final class BasicAuthenticator implements Authenticator, ProblemSource {
    static final String PID = "org.kalends.identity.basic";

    /** Low: whoever knows only some passwords, as those of apps, is asked before all others are wrong. */
    static final String RANKING = "service.ranking:Integer=-1000";

    private static final String SCHEME = "Basic";
    private static final String LABEL = "password";

    /** So many verifications of those who seem to guess may be under way; there is room for more, for others. */
    private static final int SUSPECTS_AT_ONCE = 8;

    private final CredentialsDigest digest = new CredentialsDigest();
    private final RankedServices<PasswordVerifier> verifiers = new RankedServices<>();
    private final SharedWork<ByteBuffer, Optional<UserId>> verifying = new SharedWork<>();
    private final FailedSignIns failed = new FailedSignIns();
    private final Guesses guesses = new Guesses();
    private final Semaphore suspects = new Semaphore(SUSPECTS_AT_ONCE);
    private final ConfiguredSettings<Settings> settings = new ConfiguredSettings<>(Settings.class, PID);
    private volatile String challenge;
    private volatile VerifiedCredentials remembered;

    /** How Basic sign-in behaves. */
    @ObjectClassDefinition(
            id = PID,
            localization = "OSGI-INF/l10n/" + PID,
            name = "%name",
            description = "%description")
    @interface Settings {
        @AttributeDefinition(name = "%realm.name", description = "%realm.description", max = "200")
        String realm() default "Kalends";

        @AttributeDefinition(
                name = "%rememberSeconds.name",
                description = "%rememberSeconds.description",
                min = "0",
                max = "86400")
        int rememberSeconds() default 300;

        @AttributeDefinition(
                name = "%rememberedCredentials.name",
                description = "%rememberedCredentials.description",
                min = "0",
                max = "10000000")
        int rememberedCredentials() default 100_000;
    }

    @Activate
    public BasicAuthenticator(Map<String, Object> configuration) {
        modified(configuration);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        settings.take(configuration).ifPresent(this::use);
    }

    private void use(Settings holding) {
        String realm = holding.realm().replace("\\", "\\\\").replace("\"", "\\\"");
        challenge = SCHEME + " realm=\"" + realm + "\", charset=\"UTF-8\"";
        remembered = new VerifiedCredentials(
                Duration.ofSeconds(holding.rememberSeconds()), holding.rememberedCredentials(), System::nanoTime);
    }

    @Override
    public List<Problem> problems() {
        return settings.problems();
    }

    @Override
    public List<String> examined() {
        return settings.examined();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addVerifier(PasswordVerifier verifier, ServiceReference<PasswordVerifier> reference) {
        verifiers.put(reference, verifier);
    }

    void updatedVerifier(PasswordVerifier verifier, ServiceReference<PasswordVerifier> reference) {
        verifiers.put(reference, verifier);
    }

    void removeVerifier(ServiceReference<PasswordVerifier> reference) {
        verifiers.remove(reference);
    }

    @Override
    public List<String> challenges() {
        return List.of(challenge);
    }

    @Override
    public SignIn signIn(SignInRequest request) {
        Optional<String> sent = request.credentials(SCHEME);
        if (sent.isEmpty()) {
            return new SignIn.NotMine();
        }
        Optional<Credentials> credentials = Credentials.parse(sent.get());
        Optional<UserId> user = credentials.flatMap(given -> identify(given, request.peer()));
        if (user.isEmpty()) {
            failed.note(credentials.map(Credentials::login).orElse(""), request.peer(), Instant.now());
            return new SignIn.Refused("wrong login or password");
        }
        return new SignIn.Accepted(user.get(), Scopes.ALL, LABEL);
    }

    private Optional<UserId> identify(Credentials credentials, String peer) {
        ByteBuffer key = digest.of(credentials);
        Optional<UserId> known = recall(key);
        return known.isPresent() ? known : tried(credentials, peer, key);
    }

    private Optional<UserId> tried(Credentials credentials, String peer, ByteBuffer key) {
        if (!guesses.mayTry(credentials.login(), peer, Instant.now())) {
            throw new SignInUnavailableException("Too many wrong passwords came for this login from this address");
        }
        boolean suspect = guesses.suspects(peer, Instant.now());
        if (suspect && !suspects.tryAcquire()) {
            throw new SignInUnavailableException("Too many wrong passwords came from this address");
        }
        try {
            Optional<UserId> user = verifying.result(key, () -> verify(credentials, key));
            if (user.isPresent()) {
                guesses.right(credentials.login(), peer);
            } else {
                guesses.wrong(credentials.login(), peer, key, Instant.now());
            }
            return user;
        } finally {
            if (suspect) {
                suspects.release();
            }
        }
    }

    private Optional<UserId> recall(ByteBuffer key) {
        VerifiedCredentials memory = remembered;
        Optional<VerifiedCredentials.Entry> entry = memory.find(key);
        if (entry.isPresent() && !holds(entry.get())) {
            memory.forget(key);
            return Optional.empty();
        }
        return entry.map(found -> found.verified().user());
    }

    private boolean holds(VerifiedCredentials.Entry entry) {
        return verifiers.inOrder().contains(entry.verifier())
                && entry.verifier().stillHolds(entry.verified());
    }

    private Optional<UserId> verify(Credentials credentials, ByteBuffer key) {
        List<PasswordVerifier> asked = verifiers.inOrder();
        if (asked.isEmpty()) {
            throw new SignInUnavailableException("There is nobody to verify passwords");
        }
        List<SignInUnavailableException> undecided = new ArrayList<>();
        for (PasswordVerifier verifier : asked) {
            try {
                Optional<Verified> verified = verifier.verify(credentials.login(), credentials.password());
                if (verified.isPresent()) {
                    remembered.remember(key, verifier, verified.get());
                    return verified.map(Verified::user);
                }
            } catch (SignInUnavailableException e) {
                undecided.add(e);
            }
        }
        if (!undecided.isEmpty()) {
            throw undecided.get(0);
        }
        return Optional.empty();
    }

    /** What failed since the start, the latest first. */
    List<FailedSignIns.Failures> failed() {
        return failed.all();
    }

    /** What needs no new verification, the most recently used last. */
    List<VerifiedCredentials.Remembered> remembered() {
        return remembered.all();
    }
}
