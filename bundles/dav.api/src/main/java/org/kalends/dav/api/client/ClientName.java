/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.client;

import java.util.regex.Pattern;

/**
 * What a client calls itself in {@code User-Agent}, as far as it is looked at: 256 characters. What clients really send is
 * shorter; of more than this an expression could make a very long calculation.
 *
 * @param text the name
 */
public record ClientName(String text) {
    private static final int EXAMINED_CHARACTERS = 256;

    public ClientName {
        text = text.substring(0, Math.min(text.length(), EXAMINED_CHARACTERS));
    }

    /** Whether an expression is found somewhere in it. */
    public boolean has(Pattern expression) {
        return expression.matcher(text).find();
    }
}
