/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.http.api.Engine;
import org.kalends.http.api.Publication;

/**
 * Where the front stands.
 *
 * @param present where it was told to
 * @param former the prefixes of before, and until when they are kept
 */
record Standing(Publication present, Map<String, Instant> former) {
    Standing {
        former = Map.copyOf(former);
    }

    /** For the first time. */
    static Standing at(Publication first) {
        return new Standing(first, Map.of());
    }

    /** What follows when this is told; the prefix of before is kept for as long as is said there. */
    Standing moved(Publication next, Instant now) {
        Map<String, Instant> kept = new HashMap<>(former);
        // A prefix of nothing would go on taking all addresses of the servlet context
        if (!present.prefix().isEmpty() && !present.prefix().equals(next.prefix())) {
            kept.put(present.prefix(), now.plus(next.keepFormer()));
        }
        kept.remove(next.prefix());
        return new Standing(next, kept).after(now);
    }

    /** What is left of it at this time. */
    Standing after(Instant now) {
        Map<String, Instant> kept = new HashMap<>(former);
        kept.values().removeIf(end -> !end.isAfter(now));
        return new Standing(present, kept);
    }

    /** When the next of the former prefixes ends. */
    Optional<Instant> nextEnd() {
        return former.values().stream().min(Instant::compareTo);
    }

    /** The patterns of servlets, each with what it asks the engine. */
    Map<String, Asked.Question<Engine>> questions() {
        Map<String, Asked.Question<Engine>> questions = new HashMap<>();
        former.keySet().forEach(prefix -> below(prefix, questions));
        below(present.prefix(), questions);
        if (present.atRoot()) {
            questions.put("", (engine, exchange) -> engine.answerAtRoot(exchange));
        }
        present.wellKnown()
                .forEach(service -> questions.put(
                        "/.well-known/" + service + "/*",
                        (engine, exchange) -> engine.answerWellKnown(service, exchange)));
        return questions;
    }

    private static void below(String prefix, Map<String, Asked.Question<Engine>> questions) {
        questions.put(prefix + "/*", (engine, exchange) -> engine.answerBelow(prefix, exchange));
    }
}
