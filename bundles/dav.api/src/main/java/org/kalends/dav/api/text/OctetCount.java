/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.config.ValueType;

/** Numbers of octets as people write them: {@code 500M}. */
public final class OctetCount {
    /** A whole number, by itself or with {@code K}, {@code M} or {@code G} for powers of 1024, in any case. */
    public static final ValueType<Long> TYPE = ValueType.of("a number of octets such as 500M", OctetCount::parse);

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}");
    private static final Pattern WITH_UNIT = Pattern.compile("([0-9]{1,9})\\s*([KMG])");
    private static final String UNITS = "KMG";

    private OctetCount() {}

    private static Long parse(String text) {
        Matcher count = WITH_UNIT.matcher(text.toUpperCase(Locale.ROOT));
        if (count.matches()) {
            return Long.parseLong(count.group(1)) << 10 * (UNITS.indexOf(count.group(2)) + 1);
        }
        if (PLAIN.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }
}
