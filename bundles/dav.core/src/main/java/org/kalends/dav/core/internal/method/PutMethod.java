/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.ETag;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.exchange.DavResponse;
import org.kalends.dav.core.resource.Target;
import org.kalends.dav.core.spi.AcceptedObject;
import org.kalends.dav.core.spi.DavMethod;
import org.kalends.dav.core.spi.ObjectFormat;
import org.kalends.dav.core.spi.Requirement;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.UidTakenException;
import org.kalends.storage.api.Written;
import org.osgi.service.component.annotations.Component;

/** {@code PUT}, RFC 4918 section 9.7, RFC 4791 section 5.3.2, RFC 6352 section 6.3.2: an object is created or replaced. */
@Component
public final class PutMethod implements DavMethod {
    @Override
    public String name() {
        return "PUT";
    }

    @Override
    public boolean appliesTo(Target target) {
        return target instanceof Target.Existing existing ? Existing.isItem(existing.found()) : true;
    }

    @Override
    public List<Requirement> requirements(DavRequest request) throws DavException {
        Target target = request.target();
        if (target instanceof Target.Absent absent) {
            return List.of(new Requirement(absent.parent(), Privilege.BIND));
        }
        if (target instanceof Target.Orphan) {
            throw DavException.of(409, "The collection for this object does not exist.");
        }
        return List.of(new Requirement(Existing.resource(request), Privilege.WRITE_CONTENT));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        Place place = Place.of(request.target())
                .orElseThrow(() -> DavException.of(403, "Objects can be stored only in a calendar or address book."));
        ObjectFormat format = place.type().format();
        Octets sent = body(request, format);
        Octets completed = place.type().completed(sent, request);
        AcceptedObject accepted = format.accept(completed, place.stored());
        place.type().permit(accepted, request.actor());
        ETag etag = ETag.of(accepted.octets());
        int author = request.actor().id().id();
        NewItem item = new NewItem(accepted.mediaType(), etag.value(), accepted.octets(), accepted.index(), author);
        Written written = write(place, item, request);
        if (!accepted.altered() && completed.equals(sent)) {
            response.header("ETag", etag.quoted());
        }
        response.header("Content-Length", "0");
        response.status(written.created() ? 201 : 204);
    }

    private static Octets body(DavRequest request, ObjectFormat format) throws DavException, IOException {
        if (request.header("Content-Range").isPresent()) {
            throw DavException.of(400, "An object can only be written whole.");
        }
        String mediaType = request.header("Content-Type").orElse(format.mediaType());
        Octets sent = request.body(format.maxOctets(), format.tooLarge());
        if (!isPlausible(mediaType, format) && !looksLike(sent, format)) {
            throw DavException.of(
                    format.unsupportedData(),
                    "This collection holds " + format.mediaType() + ", not " + mediaType + ".");
        }
        return sent;
    }

    private static boolean isPlausible(String mediaType, ObjectFormat format) {
        return mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(format.mediaType());
    }

    /** Some clients send objects under a media type of their own liking; what they begin with tells what they are. */
    private static boolean looksLike(Octets sent, ObjectFormat format) {
        String start = sent.length() < 64 ? sent.text() : new String(sent.toByteArray(), 0, 64, StandardCharsets.UTF_8);
        return start.strip().toUpperCase(Locale.ROOT).startsWith(format.firstLine());
    }

    private static Written write(Place place, NewItem item, DavRequest request) throws DavException {
        try {
            Condition condition = request.condition().and(place.untouchedByHidden());
            return place.storage().items().put(place.address(), item, condition);
        } catch (UidTakenException e) {
            throw place.uidConflict(e, request.urls());
        }
    }
}
