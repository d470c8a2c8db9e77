/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.util.List;
import java.util.Optional;
import org.kalends.config.internal.Problem;

/**
 * What came of reading a file.
 *
 * @param value what it says; empty when the file as a whole cannot be understood
 * @param problems what is wrong with it
 */
record Reading<T>(Optional<T> value, List<Problem> problems) {
    Reading {
        problems = List.copyOf(problems);
    }

    static <T> Reading<T> broken(Problem problem) {
        return new Reading<>(Optional.empty(), List.of(problem));
    }
}
