/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.metrics.internal;

import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Set;
import org.kalends.dav.api.spi.AnsweredExchange;

/**
 * By what requests are told apart. There are few of each, whatever clients send: a figure for each of a million names would be an
 * attack.
 *
 * @param method one that is known, or {@link #OTHER}
 * @param report the local name of a report that was answered, else {@link #NONE}
 * @param status the status
 * @param client which program it was
 */
record RequestLabels(String method, String report, String status, String client) {
    static final String OTHER = "other";
    static final String NONE = "none";

    private static final Set<String> METHODS = Set.of(
            "GET",
            "HEAD",
            "OPTIONS",
            "POST",
            "PUT",
            "DELETE",
            "PROPFIND",
            "PROPPATCH",
            "REPORT",
            "MKCOL",
            "MKCALENDAR",
            "COPY",
            "MOVE",
            "LOCK",
            "UNLOCK",
            "ACL");
    private static final int FIRST_REFUSAL = 400;

    static RequestLabels of(AnsweredExchange exchange) {
        return new RequestLabels(
                METHODS.contains(exchange.method()) ? exchange.method() : OTHER,
                report(exchange),
                Integer.toString(exchange.status()),
                exchange.client().name().toLowerCase(Locale.ROOT));
    }

    /** What is refused may be none that there is. */
    private static String report(AnsweredExchange exchange) {
        return exchange.report()
                .filter(name -> exchange.status() < FIRST_REFUSAL)
                .map(name -> name.getLocalPart())
                .orElse(NONE);
    }

    /** The same for those that are too many. */
    RequestLabels coarse() {
        return new RequestLabels(method, NONE, status, OTHER);
    }

    /** What is asked. */
    Tags ofQuestion() {
        return Tags.of("method", method, "report", report);
    }

    /** What is asked, by whom, and with what outcome. */
    Tags ofExchange() {
        return ofQuestion().and("status", status, "client", client);
    }
}
