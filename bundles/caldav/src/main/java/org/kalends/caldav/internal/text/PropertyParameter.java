/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.text;

import java.util.List;

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
}
