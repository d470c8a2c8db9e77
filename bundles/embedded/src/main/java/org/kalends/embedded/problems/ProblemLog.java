/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.problems;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kalends.problem.api.Problem;
import org.slf4j.Logger;

/** Tells problems in the log, each of them once for as long as it stands. */
public final class ProblemLog {
    private final Logger log;
    private Set<Problem> standing = Set.of();

    public ProblemLog(Logger log) {
        this.log = log;
    }

    /** Tells what was not among the problems of before. */
    public synchronized void tellNew(List<Problem> problems) {
        problems.stream().filter(problem -> !standing.contains(problem)).forEach(this::tell);
        standing = new HashSet<>(problems);
    }

    private void tell(Problem problem) {
        if (problem.gravity() == Problem.Gravity.ERROR) {
            log.error("{}: {}", problem.where(), problem.message());
        } else {
            log.warn("{}: {}", problem.where(), problem.message());
        }
    }
}
