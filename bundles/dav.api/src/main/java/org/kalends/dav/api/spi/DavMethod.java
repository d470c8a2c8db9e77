/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Target;
import org.kalends.storage.api.ItemPart;
import org.osgi.annotation.versioning.ConsumerType;

/** An HTTP method; a DS component. Stateless and safe for concurrent use. */
@ConsumerType
public interface DavMethod {
    /** The method's name as it stands in the request line. */
    String name();

    /** Whether the method can be used there; {@code Allow} is made of this. */
    boolean appliesTo(Target target);

    /** What it asks of an item at the request's URL beyond the plain facts. */
    default Set<ItemPart> needs() {
        return Set.of();
    }

    /**
     * Whether it reads the body. One that does not is refused a request that has one (RFC 4918 section 8.4): what it says
     * would be ignored.
     */
    default boolean takesBody() {
        return true;
    }

    /**
     * The privileges it takes, checked before {@link #handle} is called.
     *
     * @throws DavException when the request is such that they cannot be told
     */
    List<Requirement> requirements(DavRequest request) throws DavException, IOException;

    /** Does what the method is for. The target is one it applies to, and the user has the privileges. */
    void handle(DavRequest request, DavResponse response) throws DavException, IOException;
}
