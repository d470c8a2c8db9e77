/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code OPTIONS}, RFC 4918 section 9 and RFC 9110 section 9.3.7; on a free name, too. */
@Component
public final class OptionsMethod implements DavMethod {
    private final Compliance compliance;

    @Activate
    public OptionsMethod(@Reference Compliance compliance) {
        this.compliance = compliance;
    }

    @Override
    public String name() {
        return "OPTIONS";
    }

    @Override
    public boolean appliesTo(Target target) {
        return true;
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of();
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException {
        compliance.tell(response);
        response.header("Content-Length", "0");
        response.status(200);
    }
}
