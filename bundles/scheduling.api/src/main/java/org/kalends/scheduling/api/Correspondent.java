/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.api;

import java.util.Objects;

/**
 * Somebody who sends or gets a message.
 *
 * @param address a calendar address (RFC 5545 section 3.3.3), as {@code mailto:anna@example.org}
 * @param name how that person is called; empty when nobody has said
 */
public record Correspondent(String address, String name) {
    public Correspondent {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(name, "name");
    }
}
