/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.dav.api.exchange.Resolver;
import org.kalends.dav.api.exchange.Urls;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;

/**
 * A request with nothing but somebody who asks, a target, and perhaps a depth, an XML body and other resources to be found.
 *
 * @param actor who asks
 * @param target what its URL names
 * @param sentDepth its depth
 * @param xml its body
 * @param resolver finds what other addresses name
 */
public record TestRequest(
        Actor actor, Target target, Optional<Depth> sentDepth, Optional<XmlElement> xml, Resolver resolver)
        implements DavRequest {
    /** A request without depth and body, from which nothing else can be found. */
    public TestRequest(Actor actor, Target target) {
        this(actor, target, Optional.empty(), Optional.empty(), (href, asker, parts) -> new Target.Orphan(href));
    }

    /** The same request with another depth. */
    public TestRequest with(Depth otherDepth) {
        return new TestRequest(actor, target, Optional.of(otherDepth), xml, resolver);
    }

    /** The same request with a body. */
    public TestRequest with(XmlElement body) {
        return new TestRequest(actor, target, sentDepth, Optional.of(body), resolver);
    }

    /** The same request where there are other resources. */
    public TestRequest with(Resolver others) {
        return new TestRequest(actor, target, sentDepth, xml, others);
    }

    @Override
    public String method() {
        return "TEST";
    }

    @Override
    public List<Guard> guards(Storage storage) {
        return List.of();
    }

    @Override
    public List<Guard> guards(List<Requirement> requirements, Storage storage) {
        return List.of();
    }

    @Override
    public void check(List<Requirement> requirements) {}

    @Override
    public RequestClock clock() {
        return () -> {};
    }

    @Override
    public Urls urls() {
        return new TestUrls();
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.empty();
    }

    @Override
    public Preferences preferences() {
        return Preferences.NONE;
    }

    @Override
    public Depth depth(Depth absent) {
        return sentDepth.orElse(absent);
    }

    @Override
    public Target destination() throws DavException {
        throw DavException.of(400, "There is no destination.");
    }

    @Override
    public boolean overwrite() {
        return true;
    }

    @Override
    public Condition condition() {
        return Condition.NONE;
    }

    @Override
    public Target resolve(Href href, Set<ItemPart> parts) throws DavException {
        return resolver.resolve(href, actor, parts);
    }

    @Override
    public Octets body(long limit, Precondition tooLarge) {
        return Octets.utf8("");
    }
}
