/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.dav.api.text.EscapedText;

/** GEO and TZ (RFC 2426 sections 3.4.1, 3.4.2; RFC 6350 sections 6.5.1, 6.5.2). */
final class PlaceValue {
    private static final String SCHEME = "geo:";
    private static final String OFFSET_TYPE = "utc-offset";
    private static final Pattern OFFSET = Pattern.compile("([+-]\\d\\d):?(\\d\\d)");

    private PlaceValue() {}

    /** {@code geo:latitude,longitude}, of which version 3.0 knows just the two. */
    static ContentLine geoTo3(ContentLine line) {
        String value = EscapedText.unescaped(line.value()).strip();
        if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return line;
        }
        String coordinates =
                EscapedText.parts(value.substring(SCHEME.length()), ';').get(0);
        List<String> parts = EscapedText.parts(coordinates, ',');
        return parts.size() < 2
                ? line
                : line.with(line.parametersWithout(Parameter.VALUE), parts.get(0) + ';' + parts.get(1));
    }

    static ContentLine geoTo4(ContentLine line) {
        List<String> parts = EscapedText.parts(line.value(), ';');
        return parts.size() == 2
                ? line.with(
                        line.parametersWithout(Parameter.VALUE),
                        SCHEME + parts.get(0).strip() + ',' + parts.get(1).strip())
                : line;
    }

    /** An offset from UTC is what version 3.0 takes a time zone for, and a text what 4.0 does. */
    static Optional<ContentLine> timeZoneTo3(ContentLine line) {
        Matcher offset = OFFSET.matcher(line.value().strip());
        if (offset.matches()) {
            return Optional.of(
                    line.with(line.parametersWithout(Parameter.VALUE), offset.group(1) + ':' + offset.group(2)));
        }
        return line.has(Parameter.VALUE, "uri")
                ? Optional.empty()
                : Optional.of(line.with(plus(line, "text"), line.value()));
    }

    static ContentLine timeZoneTo4(ContentLine line) {
        Matcher offset = OFFSET.matcher(line.value().strip());
        if (offset.matches()) {
            return line.with(plus(line, OFFSET_TYPE), offset.group(1) + offset.group(2));
        }
        return line.has(Parameter.VALUE, "text")
                ? line.with(line.parametersWithout(Parameter.VALUE), line.value())
                : line;
    }

    private static List<Parameter> plus(ContentLine line, String valueType) {
        List<Parameter> parameters = new ArrayList<>(line.parametersWithout(Parameter.VALUE));
        parameters.add(Parameter.of(Parameter.VALUE, valueType));
        return parameters;
    }
}
