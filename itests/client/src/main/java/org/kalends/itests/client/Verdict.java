/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.client;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/** What is remembered of an answer that was given while something was replaced: its status, and what is missing beside it. */
public final class Verdict {
    /** The container of servlets answers by itself, as it knows nobody who would. */
    static final String CONTAINER_KNOWS_NOBODY = "404 of the container";

    /** The container had looked up a servlet that went in this very moment. */
    public static final String CONTAINER_LOST_IT = "500 of the container";

    /** What the server asks for as it is shipped, all of it. */
    private static final String CHALLENGE = "Basic realm=\"Kalends\", charset=\"UTF-8\"";

    private Verdict() {}

    /** Asks, and says what was answered; {@code none} where nobody answered. */
    public static String on(Supplier<Answer> question) {
        try {
            return on(question.get());
        } catch (UncheckedIOException e) {
            return "none";
        }
    }

    private static String on(Answer answer) {
        return switch (answer.status()) {
            case 401 -> answer.header("WWW-Authenticate").equals(Optional.of(CHALLENGE))
                    ? "401"
                    : "401 with another challenge";
            case 503 -> answer.header("Retry-After").isPresent() ? "503" : "503 without a time";
            case 404 -> ofKalends(answer) ? "404" : CONTAINER_KNOWS_NOBODY;
            case 500 -> ofKalends(answer) ? "500" : CONTAINER_LOST_IT;
            default -> String.valueOf(answer.status());
        };
    }

    private static boolean ofKalends(Answer answer) {
        return answer.body().contains("DAV:");
    }

    /** Successes are of one kind, and so are redirects; everything else is of its own. */
    static String kind(String verdict) {
        return verdict.matches("[23]\\d\\d") ? verdict.charAt(0) + "xx" : verdict;
    }
}
