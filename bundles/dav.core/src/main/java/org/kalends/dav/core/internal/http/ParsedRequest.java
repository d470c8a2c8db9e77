/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.access.AccessControl;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.dav.api.exchange.Urls;
import org.kalends.dav.api.exchange.XmlBody;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.ChangeGuard;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.core.internal.registry.ChangeGuards;
import org.kalends.dav.core.internal.resolve.ResourceResolver;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;

/** A request whose user and target are known. */
final class ParsedRequest implements DavRequest {
    private static final int MAX_XML_OCTETS = 8 * 1024 * 1024;

    private static final Precondition XML_TOO_LARGE = Precondition.dav("request-body-too-large", 413);

    private static final Set<Privilege> READING =
            Set.of(Privilege.READ, Privilege.READ_ACL, Privilege.READ_CURRENT_USER_PRIVILEGE_SET);

    private final RequestHead head;
    private final BoundedBody body;
    private final HeldMemory.Share memory;
    private final Actor actor;
    private final Urls urls;
    private final ResourceResolver resolver;
    private final ChangeGuards guards;
    private final Target target;
    private final RequestClock clock;
    private final RequestNotes notes;
    private List<Requirement> requirements = List.of();
    private Optional<XmlElement> xml;

    ParsedRequest(
            Incoming incoming,
            Actor actor,
            HeldMemory.Share memory,
            ResourceResolver resolver,
            ChangeGuards guards,
            Target target) {
        this.head = incoming.head();
        this.body = new BoundedBody(head.headers(), incoming.body(), incoming.spool());
        this.memory = memory;
        this.urls = incoming.space();
        this.clock = incoming.clock();
        this.notes = incoming.notes();
        this.actor = actor;
        this.resolver = resolver;
        this.guards = guards;
        this.target = target;
    }

    @Override
    public String method() {
        return head.method();
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public Optional<String> query() {
        return head.query();
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Urls urls() {
        return urls;
    }

    @Override
    public Optional<String> header(String name) {
        return head.headers().get(name);
    }

    @Override
    public Preferences preferences() {
        return head.preferences();
    }

    @Override
    public Depth depth(Depth absent) throws DavException {
        try {
            return header("Depth").map(Depth::parse).orElse(absent);
        } catch (IllegalArgumentException e) {
            throw DavException.of(400, e.getMessage());
        }
    }

    @Override
    public Target destination() throws DavException {
        String reference =
                header("Destination").orElseThrow(() -> DavException.of(400, "The Destination header is missing."));
        Href href = urls.internal(reference)
                .orElseThrow(() -> DavException.of(502, "The destination is not on this server."));
        return resolve(href, Set.of());
    }

    @Override
    public boolean overwrite() {
        return !header("Overwrite")
                .map(value -> value.strip().toUpperCase(Locale.ROOT))
                .equals(Optional.of("F"));
    }

    /**
     * Says what it takes, and checks it.
     *
     * @throws DavException when something is in the way
     */
    void requires(List<Requirement> all) throws DavException {
        requirements = all;
        Collection<ChangeGuard> asked = changes() || header("If").isPresent() ? guards.all() : List.of();
        for (ChangeGuard guard : asked) {
            guard.check(this, all);
        }
    }

    private boolean changes() {
        return !requirements.stream().map(Requirement::privilege).allMatch(READING::contains);
    }

    @Override
    public List<Guard> guards(Storage storage) throws DavException {
        return guards(requirements, storage);
    }

    @Override
    public List<Guard> guards(List<Requirement> some, Storage storage) throws DavException {
        List<Guard> all = new ArrayList<>();
        for (ChangeGuard guard : guards.all()) {
            all.addAll(guard.guards(this, some, storage));
        }
        return all;
    }

    @Override
    public void check(List<Requirement> some) throws DavException {
        AccessControl.check(some, actor, urls);
        for (ChangeGuard guard : guards.all()) {
            guard.checkOne(this, some);
        }
    }

    @Override
    public RequestClock clock() {
        return clock;
    }

    @Override
    public Condition condition() {
        return EntityConditions.of(head.headers()).onTags();
    }

    @Override
    public Target resolve(Href href, Set<ItemPart> parts) throws DavException {
        return resolver.resolve(href, actor, parts);
    }

    @Override
    public void claim(long octets) throws DavException {
        memory.takeToAnswer(octets);
    }

    @Override
    public Octets body(long limit, Precondition tooLarge) throws DavException, IOException {
        return Octets.of(body.read(limit, tooLarge, octets -> memory.take(BodyWeight.ofObjects(octets))));
    }

    @Override
    public Optional<XmlElement> xml() throws DavException, IOException {
        if (xml == null) {
            byte[] octets = body.read(MAX_XML_OCTETS, XML_TOO_LARGE, count -> memory.take(BodyWeight.ofXml(count)));
            xml = octets.length == 0 ? Optional.empty() : Optional.of(XmlBody.read(new ByteArrayInputStream(octets)));
            xml.map(XmlElement::name).ifPresent(notes::asks);
        }
        return xml;
    }
}
