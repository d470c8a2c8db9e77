/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.resource.UnreadableObjectException;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Joinable;
import org.kalends.dav.api.spi.JoinedObjects;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.Searched;
import org.kalends.dav.api.spi.Union;
import org.kalends.dav.api.text.AcceptedTypes;
import org.kalends.dav.api.text.HttpDate;
import org.kalends.dav.api.text.MediaType;
import org.kalends.dav.core.internal.property.ShownName;
import org.kalends.dav.core.internal.sync.SyncSource;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StoredCollection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All objects of a collection as one file, in the window or out of it. It is made while it is sent and is never in memory
 * as a whole; its entity tag is the state that the collection had before, and tells its forms apart, as nobody sends it back to write.
 *
 * @param collection the collection
 * @param format what its objects are
 * @param form what the file is
 */
public record CollectionFile(StoredMembers collection, ObjectFormat format, MediaType form) {
    private static final Logger LOG = LoggerFactory.getLogger(CollectionFile.class);
    private static final String EXPORT = "export";
    private static final int ENOUGH_CHARACTERS = 32 * 1024;

    /**
     * The file that is asked for at an address: where a collection is that has one, by {@code ?export} or by whoever is no browser.
     *
     * @param query what stands behind the question mark
     * @param accept the {@code Accept} header
     */
    public static Optional<CollectionFile> asked(
            Optional<Resource> resource, Optional<String> query, Optional<String> accept) {
        boolean page = accept.filter(types -> types.contains("text/html")).isPresent() && !isExport(query);
        return page
                ? Optional.empty()
                : resource.flatMap(CollectionFile::of).map(file -> file.accepted(accept.map(AcceptedTypes::of)));
    }

    private CollectionFile accepted(Optional<AcceptedTypes> accepted) {
        List<MediaType> offered = new ArrayList<>(List.of(form));
        offered.addAll(joinable().joinedForms());
        MediaType best = accepted.flatMap(types -> types.best(offered)).orElse(form);
        return new CollectionFile(collection, format, best);
    }

    private static boolean isExport(Optional<String> query) {
        return query.filter(all -> Arrays.stream(all.split("&")).anyMatch(each -> each.split("=", 2)[0].equals(EXPORT)))
                .isPresent();
    }

    /** The file of a resource that has one, as all have whose objects are told by listings. */
    static Optional<CollectionFile> of(Resource resource) {
        if (!(resource instanceof StoredMembers members)
                || resource.as(Searched.class).isPresent()) {
            return Optional.empty();
        }
        return resource.as(CollectionType.class)
                .map(CollectionType::format)
                .filter(format -> format.as(Joinable.class).isPresent())
                .map(format -> new CollectionFile(members, format, MediaType.of(format.mediaType())));
    }

    private Joinable joinable() {
        return format.as(Joinable.class).orElseThrow();
    }

    /** Whether it is in the form in which objects are stored. */
    private boolean asStored() {
        return form.is(format.mediaType());
    }

    /** What its name ends in: of forms for which nothing is agreed, the syntax they have (RFC 6839). */
    private String nameSuffix() {
        return asStored() ? format.nameSuffix() : form.type().replaceFirst(".*\\+", ".");
    }

    /** Changes whenever anything in the collection does, or what whoever asks may see of it. */
    public ETag etag() {
        String state = SyncSource.of(collection).map(SyncSource::token).orElse("");
        return new ETag(asStored() ? state : state + nameSuffix());
    }

    /** When the collection or a member was last changed; not known of several shown as one. */
    public Optional<Instant> modified() {
        return collection.as(Union.class).isPresent()
                ? Optional.empty()
                : collection.as(StoredCollection.class).map(StoredCollection::modified);
    }

    /** Sends it. */
    void send(DavRequest request, DavResponse response) throws IOException {
        String name = ShownName.of(collection, request.actor());
        response.header("Content-Security-Policy", "sandbox; default-src 'none'");
        response.header("Content-Disposition", AttachmentName.disposition(name + nameSuffix()));
        response.header("Accept-Ranges", "none");
        response.header("ETag", etag().quoted());
        modified().ifPresent(time -> response.header("Last-Modified", HttpDate.of(time)));
        OutputStream out = response.stream(200, form.type() + "; charset=utf-8");
        if (request.method().equals("HEAD")) {
            return;
        }
        write(asStored() ? joinable().join(collection, name) : joinable().join(collection, name, form), out);
    }

    private void write(JoinedObjects file, OutputStream out) throws IOException {
        StringBuilder waiting = new StringBuilder(file.begin());
        try (Stream<Resource> objects = collection.select(new Selection.All(), Set.of(ItemPart.OCTETS))) {
            for (Iterator<Resource> each = objects.iterator(); each.hasNext(); ) {
                waiting.append(next(each.next().as(Item.class).orElseThrow(), file));
                if (waiting.length() >= ENOUGH_CHARACTERS) {
                    send(waiting, out);
                }
            }
        }
        send(waiting.append(file.end()), out);
    }

    /** One that cannot be read does not keep the others from being told. */
    private static String next(Item item, JoinedObjects file) {
        try {
            return file.next(item.octets().orElseThrow());
        } catch (UnreadableObjectException e) {
            LOG.warn("{} in {} is left out of a file: {}", item.name(), item.collection(), e.getMessage());
            return "";
        } catch (LinkageError | StackOverflowError e) {
            LOG.error("{} in {} is left out of a file", item.name(), item.collection(), e);
            return "";
        }
    }

    private static void send(StringBuilder waiting, OutputStream out) throws IOException {
        out.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
        waiting.setLength(0);
    }
}
