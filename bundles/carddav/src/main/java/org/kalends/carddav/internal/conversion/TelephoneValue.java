/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.dav.api.text.EscapedText;

/** Telephone numbers: an address in version 4.0 (RFC 6350 section 6.4.1), a text in 3.0 (RFC 2426 section 3.3.1). */
final class TelephoneValue {
    private static final String SCHEME = "tel:";

    private TelephoneValue() {}

    static ContentLine to3(ContentLine line) {
        boolean address = line.value().regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return address
                ? line.with(
                        line.parametersWithout(Parameter.VALUE),
                        EscapedText.escaped(line.value().substring(SCHEME.length())))
                : line;
    }
}
