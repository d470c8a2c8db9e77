/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;

/**
 * Dates: whole ones in version 3.0, written with hyphens and colons or without (RFC 2426 section 3.1.5); without them in 4.0,
 * where parts of a date or a text may stand, too (RFC 6350 section 4.3). A day without a year is in 3.0 what Apple makes of it.
 */
final class DateValue {
    static final String OMIT_YEAR = "X-APPLE-OMIT-YEAR";

    private static final String NO_YEAR = "1604"; // a leap year
    private static final Pattern BASIC =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2}))?(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern EXTENDED =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T(\\d{2}):?(\\d{2}):?(\\d{2}))?(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern DAY = Pattern.compile("--(\\d{2})-?(\\d{2})");

    private DateValue() {}

    /** The line in version 3.0; empty when it is no date that 3.0 can write, and the property has to be one. */
    static Optional<ContentLine> to3(ContentLine line) {
        boolean extension = PropertyNames.isExtension(PropertyNames.in3(line));
        if (line.has(Parameter.VALUE, "text")) {
            return extension ? Optional.of(line) : Optional.empty();
        }
        String value = line.value().strip();
        Matcher day = DAY.matcher(value);
        if (day.matches()) {
            List<Parameter> parameters = new ArrayList<>(withoutType(line));
            parameters.add(Parameter.of(OMIT_YEAR, NO_YEAR));
            return Optional.of(line.with(parameters, String.join("-", NO_YEAR, day.group(1), day.group(2))));
        }
        Matcher basic = BASIC.matcher(value);
        if (basic.matches()) {
            return Optional.of(line.with(withoutType(line), extended(basic)));
        }
        boolean sayable = EXTENDED.matcher(value).matches() || PropertyNames.isExtension(PropertyNames.in3(line));
        return sayable ? Optional.of(line) : Optional.empty();
    }

    static ContentLine to4(ContentLine line) {
        if (line.has(Parameter.VALUE, "text")) {
            return line;
        }
        String value = line.value().strip();
        Matcher extended = EXTENDED.matcher(value);
        if (extended.matches()) {
            Optional<String> omitted = line.parameter(OMIT_YEAR).filter(extended.group(1)::equals);
            return omitted.isPresent()
                    ? line.with(withoutYear(line), "--" + extended.group(2) + extended.group(3))
                    : line.with(withoutType(line), basic(extended));
        }
        Matcher day = DAY.matcher(value);
        return day.matches() ? line.with(withoutType(line), "--" + day.group(1) + day.group(2)) : line;
    }

    private static String extended(Matcher date) {
        String time = date.group(4) == null ? "" : 'T' + String.join(":", date.group(4), date.group(5), date.group(6));
        return String.join("-", date.group(1), date.group(2), date.group(3)) + time + zone(date);
    }

    private static String basic(Matcher date) {
        String time = date.group(4) == null ? "" : 'T' + date.group(4) + date.group(5) + date.group(6);
        return date.group(1) + date.group(2) + date.group(3) + time + zone(date).replace(":", "");
    }

    private static String zone(Matcher date) {
        return Optional.ofNullable(date.group(7)).orElse("");
    }

    /** The parameters without a type of value: each version has another name for what it takes a date for. */
    private static List<Parameter> withoutType(ContentLine line) {
        return line.parametersWithout(Parameter.VALUE);
    }

    private static List<Parameter> withoutYear(ContentLine line) {
        return line.parametersWithout(Parameter.VALUE, OMIT_YEAR);
    }
}
