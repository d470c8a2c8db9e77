/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.exchange.ResultLimit;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlElement;
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
        SyncSource source = SyncSource.of(resource, isInfinite(body, request)).orElseThrow();
        Optional<String> token =
                body.child(DavNames.SYNC_TOKEN).map(XmlElement::text).filter(text -> !text.isBlank());
        int limit = ResultLimit.in(body, List.of(DavNames.NAMESPACE), Integer.MAX_VALUE)
                .most();
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

    /** A request without level is one of before the RFC, whose level was its depth (appendix A). */
    private static boolean isInfinite(XmlElement body, DavRequest request) throws DavException {
        Optional<XmlElement> level = body.child(DavNames.SYNC_LEVEL);
        if (level.isEmpty()) {
            return request.depth(Depth.ONE) == Depth.INFINITY;
        }
        return switch (level.get().text().strip()) {
            case "1" -> false;
            case "infinite", "infinity" -> true;
            default -> throw DavException.of(400, "The sync-level is 1 or infinite.");
        };
    }
}
