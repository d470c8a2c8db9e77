/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.problem.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Whoever reads what administrators write and knows what is wrong with it; an OSGi service. */
@ConsumerType
public interface ProblemSource {
    /** What is wrong at the moment; an immutable list, empty once all is mended. Costs next to nothing. */
    List<Problem> problems();

    /** What was examined: files, or PIDs as in {@code PID org.example}; an immutable list. */
    List<String> examined();
}
