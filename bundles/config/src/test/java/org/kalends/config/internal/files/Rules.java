/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.util.List;
import java.util.Optional;

/** Rules for tests that are about something else. */
final class Rules {
    /** Every property is read, and nothing is known for a placeholder. */
    static final FileRules OF_ALL = new FileRules(
            new Namespaces(List.of("")),
            new Placeholders(name -> Optional.empty(), name -> Optional.empty(), name -> Optional.empty()));

    private Rules() {}
}
