/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.core.internal.write.ContentCoding;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code GET}, RFC 9110 section 9.3.1 and RFC 4918 section 9.4: the octets of an object, those of a collection in one file, a
 * plain page elsewhere.
 */
@Component
public class GetMethod implements DavMethod {
    /** As it is read, and as a part of it. */
    private static final long WEIGHT = 3;

    private final ObjectHeaders headers;

    @Activate
    public GetMethod(@Reference ObjectHeaders headers) {
        this.headers = headers;
    }

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
        return Set.of(ItemPart.SMALL_OCTETS);
    }

    @Override
    public boolean takesBody() {
        return false;
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(new Requirement(request.resource(), Privilege.READ));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        Optional<CollectionFile> file =
                CollectionFile.asked(request.target().resource(), request.query(), request.header("Accept"));
        if (CollectionFile.of(request.resource()).isPresent()) {
            response.header("Vary", "Accept");
        }
        if (file.isPresent()) {
            file.get().send(request, response);
        } else {
            answer(whole(request), request, response);
        }
    }

    private void answer(Resource resource, DavRequest request, DavResponse response) throws DavException, IOException {
        Optional<Representation> representation = Representation.of(resource);
        if (representation.isPresent()) {
            representation.get().tellAbout(response);
            headers.tell(resource.href(), representation.get().octets(), request, response);
            vary(resource, response);
            Representation preferred = PreferredContent.of(representation.get(), resource, request);
            Optional<GivenForm> other = GivenForm.accepted(resource, request);
            if (other.isPresent()) {
                sendWhole(other.get().of(preferred, request), response);
            } else if (preferred.equals(representation.get())) {
                send(preferred, request, response);
            } else {
                sendWhole(preferred, response);
            }
        } else {
            response.header("Content-Security-Policy", "sandbox; default-src 'none'");
            response.octets(200, "text/html; charset=utf-8", Octets.utf8(BrowserPage.of(resource, request.urls())));
        }
    }

    private static void vary(Resource resource, DavResponse response) {
        List<String> headers = new ArrayList<>();
        if (GivenForm.varies(resource)) {
            headers.add("Accept");
        }
        PreferredContent.header(resource).ifPresent(headers::add);
        if (!headers.isEmpty()) {
            response.header("Vary", String.join(", ", headers));
        }
    }

    private static void sendWhole(Representation given, DavResponse response) throws IOException {
        response.octets(200, given.mediaType(), given.octets());
    }

    /** An object that is not small is read when there is memory for it. */
    private static Resource whole(DavRequest request) throws DavException {
        Resource found = request.resource();
        Optional<Item> large = found.as(Item.class).filter(item -> item.octets().isEmpty());
        if (large.isEmpty()) {
            return found;
        }
        request.claim(WEIGHT * large.get().size());
        return request.resolve(found.href(), Set.of(ItemPart.OCTETS))
                .resource()
                .orElseThrow(() -> DavException.of(404, "There is nothing at this address any more."));
    }

    private static void send(Representation whole, DavRequest request, DavResponse response)
            throws DavException, IOException {
        int length = whole.octets().length();
        response.header("Accept-Ranges", "bytes");
        Optional<ByteRange> range = mayBeCut(whole, request)
                ? ByteRange.asked(request.header("Range"), request.header("If-Range"), whole.etag(), length)
                : Optional.empty();
        if (range.isEmpty()) {
            response.octets(200, whole.mediaType(), whole.octets());
        } else if (range.get().satisfiable()) {
            long first = range.get().first();
            long last = range.get().last();
            byte[] part = Arrays.copyOfRange(whole.octets().toByteArray(), (int) first, (int) last + 1);
            response.header("Content-Range", "bytes " + first + '-' + last + '/' + length);
            response.octets(206, whole.mediaType(), Octets.of(part));
        } else {
            response.header("Content-Range", "bytes */" + length);
            throw DavException.of(416, "There is nothing in this range.");
        }
    }

    /** What would be compressed is sent whole, so that nobody puts parts of one coding and of the other together. */
    private static boolean mayBeCut(Representation whole, DavRequest request) {
        boolean compressed = ContentCoding.acceptsGzip(request.header("Accept-Encoding"))
                && ContentCoding.suits(whole.mediaType(), whole.octets().length());
        return request.method().equals("GET") && !compressed;
    }
}
