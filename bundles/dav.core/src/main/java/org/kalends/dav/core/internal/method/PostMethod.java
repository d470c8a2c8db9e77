/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.api.spi.PostOperation;
import org.kalends.dav.core.internal.registry.PostOperations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code POST}, RFC 9110 section 9.3.3: hands over to the operation that the request asks for. */
@Component
public final class PostMethod implements DavMethod {
    /** What browsers say of a request that a page of another site makes; no page can say it differently. */
    private static final String CROSS_SITE = "cross-site";

    private final PostOperations operations;

    @Activate
    public PostMethod(@Reference PostOperations operations) {
        this.operations = operations;
    }

    @Override
    public String name() {
        return "POST";
    }

    @Override
    public boolean appliesTo(Target target) {
        // What is away might be what applies here
        return target.resource()
                .filter(resource -> isAnyAt(resource) || operations.isAnyAway())
                .isPresent();
    }

    private boolean isAnyAt(Resource resource) {
        return operations.present().stream().anyMatch(operation -> operation.appliesTo(resource));
    }

    @Override
    public List<Requirement> requirements(DavRequest request) throws DavException {
        if (request.header("Sec-Fetch-Site").filter(CROSS_SITE::equals).isPresent()) {
            throw DavException.of(403, "A page of another site cannot have anything written here.");
        }
        return operation(request).requirements(request);
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        operation(request).handle(request, response);
    }

    private PostOperation operation(DavRequest request) throws DavException {
        Resource resource = request.resource();
        Optional<PostOperation> found = operations.present().stream()
                .filter(operation -> operation.appliesTo(resource))
                .filter(operation -> operation.accepts(request))
                .findFirst();
        if (found.isEmpty() && operations.isAnyAway()) {
            throw DavException.notReady();
        }
        return found.orElseThrow(() -> DavException.of(
                415, "What is sent here by POST must be of a type that this place knows what to do with."));
    }
}
