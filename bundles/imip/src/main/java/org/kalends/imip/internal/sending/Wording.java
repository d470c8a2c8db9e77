/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What mails say, in the languages there are: English where there is no other. */
final class Wording {
    private final ResourceBundle texts;
    private final Locale locale;

    Wording(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".mail",
                locale,
                Wording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text with what is to be put into it. */
    String of(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
