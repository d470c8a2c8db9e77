/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.io.IOException;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.DavNames;
import org.kalends.dav.core.Precondition;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.exchange.DavResponse;
import org.kalends.dav.core.exchange.MultiStatusWriter;
import org.kalends.dav.core.exchange.PropertySelection;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.spi.Report;
import org.kalends.dav.core.xml.XmlElement;
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
        return SyncSource.of(resource).isPresent();
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        SyncSource source = SyncSource.of(resource, isInfinite(body)).orElseThrow();
        Optional<String> token =
                body.child(DavNames.SYNC_TOKEN).map(XmlElement::text).filter(text -> !text.isBlank());
        int limit = limit(body);
        MultiStatusWriter out = response.multiStatus(PropertySelection.in(body));
        Answer answer = new Answer(out, limit);
        String reached = source.tell(token, answer);
        if (answer.truncated()) {
            out.refusal(
                    resource.href(),
                    DavException.of(
                            Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS, "There are more changes; ask again."));
        }
        out.element(DavNames.SYNC_TOKEN, reached);
        out.finish();
    }

    private static boolean isInfinite(XmlElement body) throws DavException {
        String level = body.child(DavNames.SYNC_LEVEL)
                .map(element -> element.text().strip())
                .orElse("1");
        if (!level.equals("1") && !level.equals("infinite")) {
            throw DavException.of(400, "The sync-level is 1 or infinite.");
        }
        return level.equals("infinite");
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
