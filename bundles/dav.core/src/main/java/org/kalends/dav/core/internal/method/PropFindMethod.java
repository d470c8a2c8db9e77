/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.AppliedPreferences;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.api.spi.Searched;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.Item;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code PROPFIND}, RFC 4918 section 9.1. */
@Component
public final class PropFindMethod implements DavMethod {
    private final Compliance compliance;

    @Activate
    public PropFindMethod(@Reference Compliance compliance) {
        this.compliance = compliance;
    }

    @Override
    public String name() {
        return "PROPFIND";
    }

    @Override
    public boolean appliesTo(Target target) {
        return target instanceof Target.Existing;
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(new Requirement(request.resource(), Privilege.READ));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        // Infinity is meant by RFC 4918 where nothing is said, but not by the clients that say nothing
        Depth depth = request.depth(Depth.ONE);
        PropertySelection selection = selection(request);
        Resource resource = request.resource();
        boolean deep = resource instanceof Collection;
        if (deep && depth == Depth.INFINITY) {
            throw DavException.of(Precondition.PROPFIND_FINITE_DEPTH, "Properties are told to depth 0 or 1.");
        }
        if (deep && depth == Depth.ONE && resource.as(Searched.class).isPresent()) {
            throw DavException.of(
                    Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS,
                    "What is in this collection is not listed; it can be searched.");
        }
        // Apple's clients look for the header here and not only in the answer to OPTIONS
        compliance.tellIfComplete(response);
        boolean withoutRoot = request.preferences().depthNoRoot() && depth == Depth.ONE;
        AppliedPreferences.tell(
                response, request.preferences().minimal() ? "return=minimal" : "", withoutRoot ? "depth-noroot" : "");
        MultiStatusWriter out = response.multiStatus(selection);
        if (!withoutRoot) {
            out.resource(withParts(resource, request, out));
        }
        if (deep && depth == Depth.ONE) {
            members((Collection) resource, request, out);
        }
        out.finish();
    }

    private static PropertySelection selection(DavRequest request) throws DavException, IOException {
        Optional<XmlElement> body = request.xml();
        if (body.isEmpty()) {
            return PropertySelection.ALL;
        }
        PropertySelection selection = PropertySelection.in(request.xml(DavNames.PROPFIND));
        boolean says = body.get().children().anyMatch(child -> child.name().equals(DavNames.PROP));
        if (selection.equals(PropertySelection.NONE) && !says) {
            throw DavException.of(400, "The propfind element says neither prop nor allprop nor propname.");
        }
        return selection;
    }

    /** An item was found before it was known what is asked of it. */
    private static Resource withParts(Resource resource, DavRequest request, MultiStatusWriter out)
            throws DavException {
        if (resource.as(Item.class).isEmpty() || out.parts().isEmpty()) {
            return resource;
        }
        return request.resolve(resource.href(), out.parts())
                .resource()
                .orElseThrow(() -> DavException.of(404, "There is nothing at this address any more."));
    }

    private static void members(Collection collection, DavRequest request, MultiStatusWriter out) throws IOException {
        try (Stream<? extends Resource> members = collection.members(out.listingParts())) {
            Iterator<? extends Resource> each = members.iterator();
            while (each.hasNext()) {
                Resource member = each.next();
                if (member.privileges(request.actor()).contains(Privilege.READ)) {
                    out.resource(member);
                }
            }
        }
    }
}
