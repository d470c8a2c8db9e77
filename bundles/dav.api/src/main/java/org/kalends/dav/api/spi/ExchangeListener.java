/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of each request once it is answered, for logs, figures and the like; an OSGi service. Where there is none, nothing is
 * counted. What the engine is not asked, such as a request that comes while it is away, is not told.
 */
@ConsumerType
@FunctionalInterface
public interface ExchangeListener {
    /**
     * A request was answered, or broke off. It is told by the thread of the request, which the client may be waiting for: it must be
     * quick. One that throws is told in the log, once, and harms nobody.
     *
     * @param exchange not to be kept
     */
    void answered(AnsweredExchange exchange);
}
