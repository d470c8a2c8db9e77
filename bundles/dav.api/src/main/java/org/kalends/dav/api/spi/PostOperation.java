/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.io.IOException;
import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that POST does at some resources (RFC 9110 section 9.3.3); a DS component. Several may apply to one resource
 * if what they accept tells them apart. Stateless and safe for concurrent use. Of two with one name the one with the
 * higher service ranking holds.
 */
@ConsumerType
public interface PostOperation {
    /** Its name among these operations, for the log. */
    String name();

    /** Whether the resource has it; if it has none at all, POST is answered 405 there. */
    boolean appliesTo(Resource resource);

    /**
     * Whether a request asks for it: by the query of its URL, or its media type. If a resource has several and none accepts
     * it, the request is answered 415. An operation that writes asks for a media type that no form has ({@code text/plain} and
     * two others), as a page of another site could have a browser send these with what it remembers of its user.
     *
     * @param request whose body is not to be read here
     */
    boolean accepts(DavRequest request);

    /** The privileges it takes, checked before {@link #handle} is called. */
    List<Requirement> requirements(DavRequest request) throws DavException;

    /** Does it. The resource has it, and the user has the privileges. */
    void handle(DavRequest request, DavResponse response) throws DavException, IOException;
}
