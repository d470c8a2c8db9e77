/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;

/** The body of a request does not come in as its header said: the client has gone, or frames it wrongly. */
final class BrokenBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenBodyException(Exception cause) {
        super("The request body broke off", cause);
    }
}
