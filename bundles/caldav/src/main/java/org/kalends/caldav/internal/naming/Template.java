/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.naming;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with variables in brackets, as administrators write it.
 *
 * @param text the text, such as {@code [foldername] ([owner])}
 */
public record Template(String text) {
    private static final Pattern VARIABLE = Pattern.compile("\\[(\\w+)]");

    /**
     * The text with values in place of variables. What is in a value is no variable, and a variable that is not known stays
     * as it stands.
     */
    public String filled(Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Optional.ofNullable(values.get(found.group(1))).orElse(found.group())));
    }
}
