/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.problems;

import java.util.List;

/** Whatever reads configuration and knows what is wrong with it; an OSGi service. */
public interface ProblemSource {
    /** What is wrong at the moment. */
    List<Problem> problems();

    /** What was examined: files or PIDs. */
    List<String> examined();
}
