/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import java.util.Optional;

/**
 * One line about an event.
 *
 * @param name what it tells, as {@code When}
 * @param value what it is
 * @param before what it was before; empty when that is the same or nobody knew it
 */
record Row(String name, String value, Optional<String> before) {
    /** As a text, marked when it is another thing than before. */
    String plain(Wording wording) {
        return before.map(former -> "* " + name + ": " + value + "\n  " + wording.of("before", former) + "\n")
                .orElseGet(() -> name + ": " + value + "\n");
    }

    /** As a row of a table, with what it was before struck out. */
    String html() {
        String shown = before.map(
                        former -> "<del>" + Html.of(former) + "</del><br><ins><b>" + Html.of(value) + "</b></ins>")
                .orElseGet(() -> Html.of(value));
        return "<tr><th align=\"left\" valign=\"top\">" + Html.of(name) + "</th><td>" + shown + "</td></tr>\n";
    }
}
