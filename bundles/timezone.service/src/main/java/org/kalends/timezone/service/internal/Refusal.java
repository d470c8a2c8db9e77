/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

/** A request cannot be answered, for a reason that RFC 7808 names; the message is a sentence for whoever asked. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Section 10.2: the last part of {@code urn:ietf:params:tzdist:error:…}, with the status that goes with it. */
    enum Reason {
        INVALID_ACTION("invalid-action", 400),
        INVALID_CHANGEDSINCE("invalid-changedsince", 400),
        INVALID_FORMAT("invalid-format", 406),
        TZID_NOT_FOUND("tzid-not-found", 404),
        INVALID_START("invalid-start", 400),
        INVALID_END("invalid-end", 400),
        INVALID_PATTERN("invalid-pattern", 400);

        private final String name;
        private final int status;

        Reason(String name, int status) {
            this.name = name;
            this.status = status;
        }

        String type() {
            return "urn:ietf:params:tzdist:error:" + name;
        }

        int status() {
            return status;
        }
    }

    Refusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
