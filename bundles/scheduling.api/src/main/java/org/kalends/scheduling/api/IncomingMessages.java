/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes what people outside have sent; an OSGi service of whoever does the scheduling. Safe for concurrent use.
 *
 * <p>A message may be given again, by any node: what has been done is not done twice.
 */
@ProviderType
public interface IncomingMessages {
    /**
     * Does what a message says: a REQUEST or a CANCEL in the calendars of those who are asked, a REPLY or a COUNTER at the organizer's.
     *
     * @throws Exception when it cannot be done now, as when a store is away; it is then to be given again
     */
    Reception receive(IncomingMessage message) throws Exception;

    /**
     * A message that was sent has come back.
     *
     * @param id {@link OutgoingMessage#id()}
     * @param recipient the address that it did not reach, as {@code mailto:carl@example.net}
     * @param status what the sender's program is told (RFC 6638 section 3.2.9), as {@code 5.1}
     * @throws Exception as {@link #receive}
     */
    Reception undelivered(String id, String recipient, String status) throws Exception;
}
