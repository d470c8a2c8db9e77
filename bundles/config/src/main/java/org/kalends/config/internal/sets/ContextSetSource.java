/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.sets;

import java.util.List;

/** Where context sets are written down; an OSGi service. */
public interface ContextSetSource {
    /** The sets in the order in which they are tried: the same list as long as nothing changed. */
    List<ContextSet> sets();
}
