/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.kalends.dav.core.ETag;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.exchange.DavResponse;
import org.kalends.dav.core.resource.Content;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.Target;
import org.kalends.dav.core.spi.DavMethod;
import org.kalends.dav.core.spi.Requirement;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.osgi.service.component.annotations.Component;

/** {@code GET}, RFC 9110 section 9.3.1 and RFC 4918 section 9.4: the octets of an object, a plain page elsewhere. */
@Component
public class GetMethod implements DavMethod {
    @Override
    public String name() {
        return "GET";
    }

    @Override
    public boolean appliesTo(Target target) {
        return target instanceof Target.Existing;
    }

    @Override
    public Set<ItemPart> needs() {
        return Set.of(ItemPart.OCTETS);
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(new Requirement(Existing.resource(request), Privilege.READ));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws IOException {
        Resource resource = Existing.resource(request);
        // An object in a browser must not become a page of ours that runs what somebody else has written
        response.header("Content-Security-Policy", "sandbox; default-src 'none'");
        if (resource.as(Item.class).isPresent()) {
            Item item = resource.as(Item.class).get();
            response.header("ETag", new ETag(item.etag()).quoted());
            response.header("Last-Modified", HttpDate.of(item.modified()));
            response.header("Content-Disposition", "attachment");
            response.octets(200, item.mediaType(), item.octets().orElseThrow());
        } else if (resource.as(Content.class).isPresent()) {
            Content content = resource.as(Content.class).get();
            response.header("ETag", content.etag().quoted());
            response.header("Content-Disposition", "attachment");
            response.octets(200, content.mediaType(), content.octets());
        } else {
            response.octets(200, "text/html; charset=utf-8", Octets.utf8(BrowserPage.of(resource, request.urls())));
        }
    }
}
