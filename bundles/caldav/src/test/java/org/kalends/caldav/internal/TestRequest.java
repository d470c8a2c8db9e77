/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.Depth;
import org.kalends.dav.core.Href;
import org.kalends.dav.core.Precondition;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.exchange.Preferences;
import org.kalends.dav.core.exchange.RequestClock;
import org.kalends.dav.core.exchange.Urls;
import org.kalends.dav.core.resource.Target;
import org.kalends.dav.core.xml.XmlElement;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;

/**
 * A request with nothing but a target and a body.
 *
 * @param target what its URL names
 * @param depth its depth
 * @param body its body
 */
public record TestRequest(Target target, Depth depth, Optional<XmlElement> body) implements DavRequest {
    /** A request of depth 0. */
    public TestRequest(Target target, Optional<XmlElement> body) {
        this(target, Depth.ZERO, body);
    }

    @Override
    public String method() {
        return "TEST";
    }

    @Override
    public Actor actor() {
        return TestCalendar.actor();
    }

    @Override
    public List<Guard> guards(Storage storage) {
        return List.of();
    }

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
        return new Preferences(Set.of());
    }

    @Override
    public Depth depth(Depth absent) {
        return depth;
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
    public Target resolve(Href href, Set<ItemPart> parts) {
        return new Target.Orphan(href);
    }

    @Override
    public Octets body(long limit, Precondition tooLarge) {
        return Octets.utf8("");
    }

    @Override
    public Optional<XmlElement> xml() {
        return body;
    }
}
