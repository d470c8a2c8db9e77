/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.kalends.itests.client.Answer;

/** Asks again whoever has refused for the moment, as clients do. */
final class Retry {
    /** What says that nothing has happened, and that it may be tried again. */
    private static final Set<Integer> FOR_NOW = Set.of(409, 412, 503);

    private static final int TIMES = 600;
    private static final long PAUSE = 50_000_000;

    private Retry() {}

    static boolean isForNow(Answer answer) {
        return FOR_NOW.contains(answer.status());
    }

    /** The answer to a question, which may be asked as often as need be. */
    static Answer answered(Supplier<Answer> question) {
        for (int i = 0; i < TIMES; i++) {
            try {
                Answer answer = question.get();
                if (!isForNow(answer)) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                // that server is not there
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new AssertionError("Refused all the time");
    }
}
