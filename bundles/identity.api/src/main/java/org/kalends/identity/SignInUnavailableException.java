/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

/** Whether credentials are valid, or who somebody is, cannot be decided at the moment; trying again later may help. */
public final class SignInUnavailableException extends RuntimeException {
    public SignInUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public SignInUnavailableException(String message) {
        super(message);
    }
}
