/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import org.kalends.http.api.Exchange;

/**
 * A request that is being answered.
 *
 * @param head its head
 * @param exchange the request and its answer, as the container has them
 * @param notes what becomes known of it
 */
record Call(RequestHead head, Exchange exchange, RequestNotes notes) {
    /** Answers a call, as the methods of {@link org.kalends.http.api.Engine} do. */
    @FunctionalInterface
    interface Answering {
        /** Answers it. */
        void answer(Call call) throws IOException;
    }
}
