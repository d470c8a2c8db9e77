/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.elsewhere;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kalends.icalendar.text.Component;

/**
 * Answers of other servers that are under way. All are waited for until the same moment, so that many that are slow take no longer than one.
 *
 * @param answers by address; of people whose servers are not known there is none
 * @param deadline until when they are waited for, by {@link System#nanoTime}
 */
public record AskedElsewhere(Map<String, CompletableFuture<Component>> answers, long deadline) {
    public AskedElsewhere {
        answers = Map.copyOf(answers);
    }

    /** Whether anybody knows when somebody is busy. */
    public boolean isKnown(String address) {
        return answers.containsKey(address);
    }

    /** The busy time of somebody, a {@code VCALENDAR}; empty when it was not told in time. */
    public Optional<Component> busy(String address) {
        CompletableFuture<Component> answer = answers.get(address);
        try {
            return Optional.of(answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            return Optional.empty(); // why is in the log of whoever asks
        }
    }
}
