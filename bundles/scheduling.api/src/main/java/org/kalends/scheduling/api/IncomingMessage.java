/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.api;

import java.util.Objects;
import java.util.Set;

/**
 * A message that came from outside.
 *
 * @param contextId the tenant whose users may be meant
 * @param id names it, whenever it comes again, as the Message-ID of a mail does; not empty
 * @param sender the address that has really sent it, as {@code mailto:carl@example.net}; what the message says of its sender is held
 *     against it
 * @param recipients the addresses that it was sent to: who is not among them gets nothing by a REQUEST or a CANCEL
 * @param calendar the message, a {@code VCALENDAR} with a METHOD
 */
public record IncomingMessage(int contextId, String id, String sender, Set<String> recipients, String calendar) {
    public IncomingMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sender, "sender");
        recipients = Set.copyOf(recipients);
        Objects.requireNonNull(calendar, "calendar");
        if (id.isEmpty()) {
            throw new IllegalArgumentException("A message has a name");
        }
    }
}
