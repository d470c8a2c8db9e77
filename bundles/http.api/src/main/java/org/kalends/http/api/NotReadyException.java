/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.api;

import java.io.IOException;

/** Nothing is answered yet, and nothing can be at the moment; the {@link Front} does as if there were no {@link Engine}. */
public final class NotReadyException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param reason for the log */
    public NotReadyException(String reason) {
        super(reason);
    }
}
