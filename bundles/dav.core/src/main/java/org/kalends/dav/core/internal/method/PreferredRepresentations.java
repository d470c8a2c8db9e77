/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.Representations;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.storage.api.Octets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what is there again, for those who prefer to see it. */
@Component
public final class PreferredRepresentations implements Representations {
    private final ObjectHeaders headers;

    @Activate
    public PreferredRepresentations(@Reference ObjectHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean answer(Href href, int status, DavRequest request, DavResponse response)
            throws DavException, IOException {
        Optional<Representation> representation = Representation.preferred(href, request);
        if (representation.isPresent()) {
            describe(href, representation.get().octets(), request, response);
            representation.get().sendAsPreferred(status, response);
        }
        return representation.isPresent();
    }

    @Override
    public void describe(Href href, Octets octets, DavRequest request, DavResponse response) throws DavException {
        headers.tell(href, octets, request, response);
    }
}
