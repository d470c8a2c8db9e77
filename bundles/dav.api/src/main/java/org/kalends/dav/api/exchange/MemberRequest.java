/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
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
 * A request to a collection, seen as one about an object in it.
 *
 * @param whole the request
 * @param target the object, or where it will be
 * @param condition what it asks of the object
 * @param requirements what it takes
 */
public record MemberRequest(DavRequest whole, Target target, Condition condition, List<Requirement> requirements)
        implements DavRequest {
    public MemberRequest {
        requirements = List.copyOf(requirements);
    }

    @Override
    public String method() {
        return whole.method();
    }

    @Override
    public Actor actor() {
        return whole.actor();
    }

    @Override
    public List<Guard> guards(Storage storage) throws DavException {
        return whole.guards(requirements, storage);
    }

    @Override
    public List<Guard> guards(List<Requirement> others, Storage storage) throws DavException {
        return whole.guards(others, storage);
    }

    @Override
    public void check(List<Requirement> others) throws DavException {
        whole.check(others);
    }

    @Override
    public RequestClock clock() {
        return whole.clock();
    }

    @Override
    public Urls urls() {
        return whole.urls();
    }

    @Override
    public Optional<String> header(String name) {
        return whole.header(name);
    }

    @Override
    public Preferences preferences() {
        return whole.preferences();
    }

    @Override
    public Depth depth(Depth absent) throws DavException {
        return whole.depth(absent);
    }

    @Override
    public Target destination() throws DavException {
        return whole.destination();
    }

    @Override
    public boolean overwrite() {
        return whole.overwrite();
    }

    @Override
    public Target resolve(Href href, Set<ItemPart> parts) throws DavException {
        return whole.resolve(href, parts);
    }

    @Override
    public void claim(long octets) throws DavException {
        whole.claim(octets);
    }

    @Override
    public Octets body(long limit, Precondition tooLarge) throws DavException, IOException {
        return whole.body(limit, tooLarge);
    }

    @Override
    public Optional<XmlElement> xml() throws DavException, IOException {
        return whole.xml();
    }
}
