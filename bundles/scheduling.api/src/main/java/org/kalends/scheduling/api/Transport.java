/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Brings messages to people who are not in the directory; mail (RFC 6047) is one. An OSGi service; of several that carry to an address
 * the one with the highest {@code service.ranking} is given the message. Safe for concurrent use.
 *
 * <p>A message is given by a job of the store in which it came about, so that it is sent if and only if the change it tells of has
 * happened, and after a crash as well. It is given once more when the process has died before the store knew that it was sent: a
 * transport passes {@link OutgoingMessage#id()} on, by which the other side leaves out what it has seen.
 */
@ConsumerType
public interface Transport {
    /**
     * Whether it carries messages to an address, decided at once and without asking others. Asked while an object is stored, and again
     * before the message is sent.
     *
     * @param address a calendar address (RFC 5545 section 3.3.3)
     */
    boolean carries(String address);

    /**
     * Sends a message; it may take a while, with a limit of its own.
     *
     * @throws Exception as {@link TransportOutcome.Later}
     */
    TransportOutcome send(OutgoingMessage message) throws Exception;
}
