/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kalends.timezone.service.internal.Refusal.Reason;

/**
 * The part of time that is asked about.
 *
 * @param start from here on, this moment included
 * @param end up to here, this moment left out
 */
record Span(Optional<Instant> start, Optional<Instant> end) {
    private static final Pattern UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    static Span of(Question question) throws Refusal {
        Optional<Instant> start = moment(question, "start", Reason.INVALID_START);
        Optional<Instant> end = moment(question, "end", Reason.INVALID_END);
        if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
            throw new Refusal(Reason.INVALID_END, "The end must be after the start.");
        }
        return new Span(start, end);
    }

    private static Optional<Instant> moment(Question question, String name, Reason reason) throws Refusal {
        Optional<String> text = question.parameter(name, reason);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (UTC.matcher(text.get()).matches()) {
                return Optional.of(Instant.parse(text.get()));
            }
        } catch (DateTimeException e) {
            // a date that is none, such as the 30th of February, is told with the others
        }
        throw new Refusal(reason, "The " + name + " must be a time in UTC such as 2026-01-01T00:00:00Z.");
    }
}
