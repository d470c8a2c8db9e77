/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

/** The server could not be started; the message tells an administrator why. */
public final class StartException extends RuntimeException {
    private final ExitCode exitCode;

    StartException(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    StartException(ExitCode exitCode, String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
