/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Instant;
import java.util.Objects;

/**
 * Something to be done later.
 *
 * @param kind who does it, a word of the layer above
 * @param key what makes it the same job as another one of the kind in the context
 * @param payload what is needed to do it, opaque to the store
 * @param notBefore the earliest time to do it
 * @param contextId the tenant
 */
public record NewJob(String kind, String key, Octets payload, Instant notBefore, int contextId) {
    public NewJob {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(notBefore, "notBefore");
    }
}
