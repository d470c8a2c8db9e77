/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

/** How the process ends. */
enum ExitCode {
    /** Stopped as asked. */
    STOPPED(0),
    /** A folder cannot be used, or a program error. */
    FAILED(1),
    /** The command line is wrong. */
    USAGE(2),
    /** Somebody else listens at the address, or there is no such address. */
    ADDRESS(3),
    /** Bundles or components miss something. */
    NOT_READY(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
