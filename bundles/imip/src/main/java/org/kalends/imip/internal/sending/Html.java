/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

/** Texts of people in a page: nothing in them is markup. */
final class Html {
    private Html() {}

    static String of(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>\n");
    }
}
