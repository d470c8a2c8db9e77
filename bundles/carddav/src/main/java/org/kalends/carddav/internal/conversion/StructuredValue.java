/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.List;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.dav.api.text.EscapedText;

/** Names and addresses, to which RFC 9554 sections 2.1 and 2.2 add components that version 3.0 does not have. */
final class StructuredValue {
    static final int NAME_COMPONENTS = 5;
    static final int ADDRESS_COMPONENTS = 7;

    private StructuredValue() {}

    /** The line with the components that version 3.0 has. */
    static ContentLine to3(ContentLine line, int most) {
        List<String> components = EscapedText.parts(line.value(), ';');
        return components.size() <= most
                ? line
                : line.with(line.parameters(), String.join(";", components.subList(0, most)));
    }
}
