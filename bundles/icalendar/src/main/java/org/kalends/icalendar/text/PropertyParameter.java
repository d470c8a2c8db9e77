/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

import java.util.List;
import org.kalends.dav.api.text.CaretEncoding;

/**
 * A property parameter (RFC 5545 section 3.2).
 *
 * @param name upper case
 * @param values without quotes, caret escapes of RFC 6868 resolved
 */
public record PropertyParameter(String name, List<String> values) {
    public PropertyParameter {
        values = List.copyOf(values);
    }

    /** The values joined by commas, as they stand behind the equals sign apart from quoting. */
    public String text() {
        return values.size() == 1 ? values.get(0) : String.join(",", values);
    }

    /** Writes it, with quotes where a value needs them. */
    void appendTo(StringBuilder out) {
        out.append(name);
        char separator = '=';
        for (String value : values) {
            boolean quoted = value.indexOf(';') >= 0 || value.indexOf(':') >= 0 || value.indexOf(',') >= 0;
            out.append(separator).append(quoted ? "\"" : "");
            out.append(CaretEncoding.encoded(value)).append(quoted ? "\"" : "");
            separator = ',';
        }
    }
}
