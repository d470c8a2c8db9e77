/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.util.List;
import java.util.Optional;
import org.kalends.problem.api.Problem;

/**
 * What came of reading a file.
 *
 * @param value what it says; empty when the file as a whole cannot be understood
 * @param problems what is wrong with it
 */
record FileReading<T>(Optional<T> value, List<Problem> problems) {
    FileReading {
        problems = List.copyOf(problems);
    }

    static <T> FileReading<T> broken(Problem problem) {
        return new FileReading<>(Optional.empty(), List.of(problem));
    }
}
