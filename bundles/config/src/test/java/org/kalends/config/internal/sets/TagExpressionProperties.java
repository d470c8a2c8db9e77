/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.sets;

import net.jqwik.api.*;

class TagExpressionProperties {
    @Property(tries = 20)
    boolean x(@ForAll int i) {
        return true;
    }
}
