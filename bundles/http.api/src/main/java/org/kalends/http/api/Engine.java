/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.api;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Answers requests; an OSGi service. While there is none, a {@link Front} answers 503 with {@code Retry-After}.
 *
 * <p>Each method returns once all of the answer is handed to the exchange. A {@link NotReadyException} means that the front is
 * to answer as if there were no engine. Any other {@link IOException} means that an answer which has
 * begun cannot be completed: the front lets it go on to the container, which breaks off the connection.
 */
@ConsumerType
public interface Engine {
    /**
     * Answers a request to an address at or below a prefix.
     *
     * @param prefix the one the front found it under, the present one or a former one: encoded, empty for the root of the
     *     servlet context, else with a slash at its beginning and none at its end
     */
    void answerBelow(String prefix, Exchange exchange) throws IOException;

    /** Answers a request to the root of the servlet context itself, where people begin who type a host name. */
    void answerAtRoot(Exchange exchange) throws IOException;

    /**
     * Answers a request to a well-known address (RFC 6764 section 5).
     *
     * @param service the segment after {@code /.well-known/}
     */
    void answerWellKnown(String service, Exchange exchange) throws IOException;
}
