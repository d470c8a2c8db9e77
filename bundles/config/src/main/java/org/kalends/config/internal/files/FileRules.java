/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.util.function.Consumer;
import org.kalends.config.ConfigValue;
import org.kalends.problem.api.Problem;

/**
 * How files are read.
 *
 * @param namespaces of which properties
 * @param placeholders what stands in values for something else
 */
record FileRules(Namespaces namespaces, Placeholders placeholders) {
    /** A value as it is meant; what nothing is known for is told. */
    ConfigValue value(String written, String scope, String origin, Consumer<Problem> problems) {
        Placeholders.Filled filled = placeholders.fill(written);
        filled.unknown()
                .forEach(placeholder -> problems.accept(Problem.warning(
                        origin, "nothing is known for " + placeholder + ", which holds as it is written")));
        return new ConfigValue(filled.text().strip(), scope, origin, filled.confidential());
    }
}
