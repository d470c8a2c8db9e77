/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.socket.wire;

import java.nio.charset.StandardCharsets;

/**
 * What is said at once.
 *
 * @param kind what it is
 * @param payload what it says, of at most {@link #MAX_OCTETS}
 */
public record Frame(Kind kind, byte[] payload) {
    /** Most octets of a payload. */
    public static final int MAX_OCTETS = 1 << 16;

    /** What can be said. The order is the wire's; further kinds come last. */
    public enum Kind {
        /** The caller's working folder. */
        FOLDER,
        /** The caller looks at a terminal. */
        TERMINAL,
        /** One word of the command, its name the first. */
        WORD,
        /** There are no more words. */
        RUN,
        /** What the caller says to a question. */
        ANSWER,
        /** Octets for the standard output. */
        OUT,
        /** Octets for the standard error. */
        ERR,
        /** A question whose answer nobody shall read. */
        QUESTION,
        /** The command has ended, with this number in decimal digits. */
        EXIT
    }

    /** One that says a text. */
    public static Frame of(Kind kind, String text) {
        return new Frame(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    /** One that says nothing but what it is. */
    public static Frame of(Kind kind) {
        return new Frame(kind, new byte[0]);
    }

    /** The payload as a text. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
