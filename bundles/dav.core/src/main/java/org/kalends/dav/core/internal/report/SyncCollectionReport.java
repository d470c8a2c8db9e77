/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.report;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.namespace.QName;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.DavNames;
import org.kalends.dav.core.Precondition;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.exchange.DavResponse;
import org.kalends.dav.core.exchange.MultiStatusWriter;
import org.kalends.dav.core.exchange.PropertySelection;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.StoredMembers;
import org.kalends.dav.core.spi.Report;
import org.kalends.dav.core.xml.XmlElement;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:sync-collection}, RFC 6578 section 3.2. Sent with Depth 0, 1 or none by real clients, and answered alike. */
@Component
public final class SyncCollectionReport implements Report {
    @Override
    public QName name() {
        return DavNames.SYNC_COLLECTION;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource instanceof StoredMembers;
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        StoredMembers members = (StoredMembers) resource;
        StoredCollection collection = resource.as(StoredCollection.class).orElseThrow();
        OptionalLong since = since(body, collection);
        int limit = limit(body);
        checkLevel(body);
        MultiStatusWriter out = response.multiStatus(PropertySelection.in(body));
        Storage storage = resource.as(Storage.class).orElseThrow();
        try (Changes changes = storage.changes().since(collection.id(), since, limit, out.parts())) {
            for (Optional<Change> next = changes.next(); next.isPresent(); next = changes.next()) {
                tell(next.get(), members, out);
            }
            if (changes.truncated()) {
                out.refusal(
                        resource.href(),
                        DavException.of(
                                Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS, "There are more changes; ask again."));
            }
            out.element(DavNames.SYNC_TOKEN, new SyncToken(collection.id().folderId(), changes.sequence()).toString());
        }
        out.finish();
    }

    private static void tell(Change change, StoredMembers members, MultiStatusWriter out) throws IOException {
        if (change.item().isPresent()) {
            out.resource(members.member(change.item().get()));
        } else {
            out.status(members.href().child(change.name()), 404);
        }
    }

    /** An address book or calendar has no collections inside, so that both levels mean the same. */
    private static void checkLevel(XmlElement body) throws DavException {
        String level = body.child(DavNames.SYNC_LEVEL)
                .map(element -> element.text().strip())
                .orElse("1");
        if (!level.equals("1") && !level.equals("infinite")) {
            throw DavException.of(400, "The sync-level is 1 or infinite.");
        }
    }

    private static OptionalLong since(XmlElement body, StoredCollection collection) throws DavException {
        String text = body.child(DavNames.SYNC_TOKEN).map(XmlElement::text).orElse("");
        if (text.isBlank()) {
            return OptionalLong.empty();
        }
        SyncToken token = SyncToken.parse(text)
                .filter(ours -> ours.folderId().equals(collection.id().folderId()))
                .orElseThrow(() -> DavException.of(
                        Precondition.VALID_SYNC_TOKEN, "This sync token is none of this collection's."));
        return OptionalLong.of(token.sequence());
    }

    private static int limit(XmlElement body) throws DavException {
        Optional<String> wanted = body.child(DavNames.LIMIT)
                .flatMap(limit -> limit.child(DavNames.NRESULTS))
                .map(results -> results.text().strip());
        try {
            int limit = wanted.map(Integer::parseInt).orElse(Integer.MAX_VALUE);
            if (limit < 1) {
                throw DavException.of(400, "The limit must be 1 or more.");
            }
            return limit;
        } catch (NumberFormatException e) {
            throw DavException.of(400, "The limit is not a number.");
        }
    }
}
