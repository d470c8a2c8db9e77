/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import org.kalends.storage.api.Classification;

/** How a {@link Classification} is written in a column. The numbers are part of the schema. */
final class ClassificationNumber {
    private ClassificationNumber() {}

    static int of(Classification classification) {
        return switch (classification) {
            case PUBLIC -> 0;
            case CONFIDENTIAL -> 1;
            case PRIVATE -> 2;
        };
    }

    /** What says nothing known is shown to nobody. */
    static Classification parse(int number) {
        return switch (number) {
            case 0 -> Classification.PUBLIC;
            case 1 -> Classification.CONFIDENTIAL;
            default -> Classification.PRIVATE;
        };
    }
}
