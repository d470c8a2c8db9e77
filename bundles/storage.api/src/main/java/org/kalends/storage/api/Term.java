/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;

/**
 * One indexed text of an item.
 *
 * @param field what it is the text of ({@code FN}, {@code EMAIL}, ...), upper case
 * @param text the folded text; folding is the affair of the layer above, the store compares characters
 */
public record Term(String field, String text) {
    public Term {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(text, "text");
    }
}
