/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.carddav.internal.People;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.dav.api.exchange.RequestClock;
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
 * A PUT of Lisa's.
 *
 * @param shelf where
 * @param target what its URL names
 */
record ShelfRequest(Shelf shelf, Target target) implements DavRequest {
    @Override
    public String method() {
        return "PUT";
    }

    @Override
    public Actor actor() {
        return People.lisa(Map.of());
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
        return shelf;
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
        return absent;
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
        return shelf.resolve(href, actor(), parts);
    }

    @Override
    public Octets body(long limit, Precondition tooLarge) {
        return Octets.utf8("");
    }

    @Override
    public Optional<XmlElement> xml() {
        return Optional.empty();
    }
}
