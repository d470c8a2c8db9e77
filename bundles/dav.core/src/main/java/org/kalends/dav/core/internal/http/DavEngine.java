/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.access.AccessControl;
import org.kalends.dav.api.client.Clients;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.engine.StorageErrors;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.core.internal.access.Authentication;
import org.kalends.dav.core.internal.method.Compliance;
import org.kalends.dav.core.internal.method.Representation;
import org.kalends.dav.core.internal.registry.ChangeGuards;
import org.kalends.dav.core.internal.registry.ConfigSources;
import org.kalends.dav.core.internal.registry.KnownDirectories;
import org.kalends.dav.core.internal.registry.KnownStores;
import org.kalends.dav.core.internal.registry.Methods;
import org.kalends.dav.core.internal.resolve.HomeCollection;
import org.kalends.dav.core.internal.resolve.ResourceResolver;
import org.kalends.dav.core.internal.write.ErrorWriter;
import org.kalends.dav.core.internal.write.PropertyAnswers;
import org.kalends.dav.core.internal.write.ResponseSink;
import org.kalends.dav.core.internal.write.SinkResponse;
import org.kalends.identity.SignInUnavailableException;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The road of a request, from its head to its answer. */
@Component(service = DavEngine.class)
public final class DavEngine {
    private static final Logger LOG = LoggerFactory.getLogger(DavEngine.class);
    private static final String OPTIONS = "OPTIONS";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Authentication authentication;
    private final ResourceResolver resolver;
    private final Methods methods;
    private final ChangeGuards guards;
    private final LiveProperties properties;
    private final Compliance compliance;
    private final RequestRules rules;
    private final Clients clients;
    private final ConfigSources sources;
    private final KnownDirectories directories;
    private final KnownStores stores;
    private final Spool spool;
    private final ProcessorTime processorTime = new ProcessorTime();
    private final RequestsAtOnce requestsAtOnce = new RequestsAtOnce();
    private final HeldMemory heldMemory = new HeldMemory(PATIENCE);
    private volatile boolean ended;

    @Activate
    public DavEngine(
            @Reference Authentication authentication,
            @Reference ResourceResolver resolver,
            @Reference Methods methods,
            @Reference ChangeGuards guards,
            @Reference LiveProperties properties,
            @Reference Compliance compliance,
            @Reference RequestRules rules,
            @Reference Clients clients,
            @Reference ConfigSources sources,
            @Reference KnownDirectories directories,
            @Reference KnownStores stores,
            @Reference Spool spool) {
        this.authentication = authentication;
        this.resolver = resolver;
        this.methods = methods;
        this.guards = guards;
        this.properties = properties;
        this.compliance = compliance;
        this.rules = rules;
        this.clients = clients;
        this.sources = sources;
        this.directories = directories;
        this.stores = stores;
        this.spool = spool;
    }

    @Deactivate
    void end() {
        ended = true;
    }

    /**
     * Answers a request.
     *
     * @param space where our root is published
     * @param notes what becomes known of it
     * @throws IOException when the client is gone, or when the answer cannot be completed after its beginning was sent
     */
    void serve(RequestHead head, InputStream body, UrlSpace space, ResponseSink sink, RequestNotes notes)
            throws IOException {
        RequestSettings holding = rules.holding();
        ProcessorClock clock = new ProcessorClock(System::nanoTime, processorTime, holding.processorTime());
        Incoming incoming = new Incoming(head, body, spool, space, sink, clock, notes);
        SinkResponse plain = incoming.plainResponse();
        try {
            answerOnEvidence(incoming, plain, holding);
        } catch (DavException e) {
            LOG.debug("{} {}: {} {}", head.method(), head.path(), e.status(), e.getMessage());
            if (sink.committed()) {
                // There is no way to take it back but to break it off
                throw new IOException("The answer cannot be completed: " + e.getMessage());
            }
            ErrorWriter.write(e, plain);
        }
    }

    private void answerOnEvidence(Incoming incoming, SinkResponse plain, RequestSettings holding)
            throws DavException, IOException {
        Evidence evidence = Evidence.gather(sources, directories, stores::presence);
        try {
            answerOrRefuse(incoming, plain, holding);
        } catch (DavException e) {
            boolean named = !incoming.head().headers().all("Authorization").isEmpty();
            throw !ended && evidence.supports(e, named) ? e : DavException.notReady();
        }
    }

    /** Every failure is a refusal. */
    private void answerOrRefuse(Incoming incoming, SinkResponse plain, RequestSettings holding)
            throws DavException, IOException {
        RequestHead head = incoming.head();
        try {
            answer(incoming, plain, holding);
        } catch (BrokenBodyException e) {
            LOG.debug("{} {} broke off", head.method(), head.path(), e);
            throw DavException.of(400, "The request body did not come in as announced.");
        } catch (StorageException e) {
            LOG.debug("{} {}", head.method(), head.path(), e);
            throw StorageErrors.translate(e);
        } catch (SignInUnavailableException e) {
            LOG.debug("{} {}", head.method(), head.path(), e);
            throw DavException.notReady();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("Request {} failed: {} {}", head.id(), head.method(), head.path(), e);
            throw DavException.of(500, "The server made a mistake; it is in its log as " + head.id() + ".");
        }
    }

    private void answer(Incoming incoming, SinkResponse plain, RequestSettings holding)
            throws DavException, IOException {
        RequestHead head = incoming.head();
        UrlSpace space = incoming.space();
        Href href = requested(head, space);
        if (head.headers().all("Authorization").isEmpty() && head.method().equals(OPTIONS)) {
            compliance.tell(plain);
            plain.header("Allow", names(methods.all().stream()));
            plain.header("Content-Length", "0");
            plain.status(200);
            return;
        }
        SignInHead signIn = new SignInHead(head, holding.proxies());
        Actor actor = authentication.actor(signIn, head.headers().get("User-Agent"), plain);
        incoming.notes().by(actor.user());
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} from {}",
                    head.method(),
                    head.path(),
                    clients.of(head.headers().get("User-Agent")));
        }
        Function<PropertySelection, PropertyAnswers> answers = selection -> {
            Preferences preferences = head.preferences();
            return new PropertyAnswers(selection, properties, actor, space, preferences);
        };
        try (RequestsAtOnce.UnderWay underWay =
                        requestsAtOnce.begin(actor.id(), holding.atOnce(), holding.allAtOnce());
                HeldMemory.Share memory = heldMemory.share(actor.id(), holding.memory())) {
            dispatch(incoming, href, actor, memory, incoming.response(answers, memory));
        }
    }

    private static Href requested(RequestHead head, UrlSpace space) throws DavException {
        try {
            return space.requested(head.path());
        } catch (IllegalArgumentException e) {
            throw DavException.of(400, e.getMessage());
        }
    }

    private void dispatch(Incoming incoming, Href href, Actor actor, HeldMemory.Share memory, SinkResponse response)
            throws DavException, IOException {
        RequestHead head = incoming.head();
        Optional<DavMethod> method = methods.get(head.method());
        if (method.isEmpty() && methods.has(head.method())) {
            throw DavException.notReady();
        }
        Set<ItemPart> parts = method.map(DavMethod::needs).orElse(Set.of());
        Target target = resolver.resolve(href, actor, parts);
        if (method.isEmpty() || !method.get().appliesTo(target)) {
            throw notApplicable(method, target, response);
        }
        if (!method.get().takesBody() && head.headers().announceBody()) {
            throw DavException.of(415, "This method takes no body.");
        }
        ParsedRequest request = new ParsedRequest(incoming, actor, memory, resolver, guards, target);
        List<Requirement> requirements = method.get().requirements(request);
        AccessControl.check(requirements, actor, incoming.space());
        if (head.method().equals(OPTIONS)) {
            response.header("Allow", names(methods.all().stream().filter(each -> each.appliesTo(target))));
        }
        try {
            request.requires(requirements);
            if (!ConditionalCheck.answers(head, target, response)) {
                method.get().handle(request, response);
            }
        } catch (DavException e) {
            if (!Representation.answers(e, request, response)) {
                throw e;
            }
        }
    }

    private DavException notApplicable(Optional<DavMethod> method, Target target, SinkResponse response) {
        if (method.isPresent() && isInDoubt(target)) {
            return DavException.notReady();
        }
        if (method.isPresent() && target.resource().isEmpty()) {
            return DavException.of(404, "There is nothing at this address.");
        }
        response.header("Allow", names(methods.present().stream().filter(each -> each.appliesTo(target))));
        return DavException.of(405, "This method cannot be used here.");
    }

    /** Something can be made where nothing was found, but nobody is told that there is nothing while a store may have it. */
    private static boolean isInDoubt(Target target) {
        return target instanceof Target.Absent absent
                && absent.parent() instanceof HomeCollection home
                && home.isDoubtful();
    }

    private static String names(Stream<DavMethod> some) {
        return some.map(DavMethod::name).sorted().collect(Collectors.joining(", "));
    }
}
