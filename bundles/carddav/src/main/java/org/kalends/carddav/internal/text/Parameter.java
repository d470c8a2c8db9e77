/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.util.List;
import org.kalends.dav.api.text.CaretEncoding;

/**
 * A parameter of a content line (RFC 6350 section 5).
 *
 * @param name upper case; empty where a value stands without one, as in version 2.1
 * @param values its values, undone of quotation marks and of the encoding of RFC 6868
 */
public record Parameter(String name, List<String> values) {
    public static final String TYPE = "TYPE";
    public static final String VALUE = "VALUE";
    public static final String ENCODING = "ENCODING";
    public static final String MEDIATYPE = "MEDIATYPE";
    public static final String PREF = "PREF";

    /** The first three must stand in quotation marks; blanks and the encoding of RFC 6868 are safer there, too. */
    private static final String NEEDS_QUOTES = ",;: ^";

    public Parameter {
        values = List.copyOf(values);
    }

    /** A parameter of one value. */
    public static Parameter of(String name, String value) {
        return new Parameter(name, List.of(value));
    }

    /** Whether it has this name. */
    public boolean is(String other) {
        return name.equals(other);
    }

    void appendTo(StringBuilder line) {
        line.append(';').append(name);
        char before = '=';
        for (String value : values) {
            if (!name.isEmpty() || before == ',') {
                line.append(before);
            }
            line.append(written(value));
            before = ',';
        }
    }

    private static String written(String value) {
        String encoded = CaretEncoding.encoded(value);
        boolean quoted = encoded.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
        return quoted ? '"' + encoded + '"' : encoded;
    }
}
