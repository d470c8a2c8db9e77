/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.api;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Answers requests at a path of its own, beside those that the {@link Engine} answers: what administrators, probes and scripts
 * ask. It is an OSGi service; a {@link Front} takes the requests to its path from the moment it is registered until it is
 * unregistered, and follows when the service properties below change. A component that has them among its configuration is
 * therefore moved by that.
 *
 * <p>The method returns once all of the answer is handed to the exchange. A {@link NotReadyException}, or the page going while
 * nothing is answered yet, is answered 503 with {@code Retry-After}. Any other exception goes on to the container, which answers
 * 500, or breaks off the connection when an answer has begun.
 */
@ConsumerType
public interface Page {
    /**
     * Name of the service property that says where the page is, a {@code String}: a path in the servlet context, with a slash
     * at its beginning and none at its end, and with nothing in it that would have to be encoded. The path and all below it are
     * the page's. Where there is no such property, or one that does not match {@link #PATH_SYNTAX}, the page is not put up, and the
     * log tells so.
     */
    String PATH = "path";

    /**
     * What a {@link #PATH} matches, as a regular expression: segments of what stands for itself in a path (RFC 3986 section 3.3),
     * but for the star, and for the segments of one or two dots.
     */
    String PATH_SYNTAX = "(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~!$&'()+,;=:@-]+)+";

    /**
     * Name of the service property that selects the servlet context, a {@code String}: a filter (OSGi Compendium 140.3). Without
     * it, or when it is blank, it is the default one.
     */
    String CONTEXT_SELECT = "contextSelect";

    /**
     * Name of the service property that selects the HTTP services of the runtime, a {@code String}: a filter (OSGi Compendium
     * 140.10). Without it, or when it is blank, it is all of them.
     */
    String TARGET = "target";

    /** Answers a request to {@link #PATH} or below. It may be called by several threads at once. */
    void answer(Exchange exchange) throws IOException;
}
