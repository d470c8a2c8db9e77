/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of a card as it stands, with those that continue it (RFC 6350 section 3.2).
 *
 * @param label group and name as they stand, such as {@code item1.TEL}
 * @param text all of it, with its line ends
 */
public record ContentLine(String label, String text) {
    private static final Pattern LINE =
            Pattern.compile("(?<label>[^:;\\r\\n]+)[^\\r\\n]*+(?:\\r?\\n[ \\t][^\\r\\n]*+)*+(?:\\r?\\n)?+");
    private static final int LABEL = 1;

    /** All lines of a text. */
    public static Stream<ContentLine> of(String card) {
        return LINE.matcher(card).results().map(ContentLine::found);
    }

    /** A text with other lines in place of some; what stands between lines stays. */
    public static String replaced(String card, Function<ContentLine, String> replacement) {
        return LINE.matcher(card).replaceAll(line -> Matcher.quoteReplacement(replacement.apply(found(line))));
    }

    private static ContentLine found(MatchResult line) {
        return new ContentLine(line.group(LABEL), line.group());
    }

    /** The name without the group, upper case. */
    public String name() {
        return label.substring(label.indexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
