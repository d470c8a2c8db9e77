/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.Optional;
import org.kalends.carddav.internal.media.InlineMedium;
import org.kalends.carddav.internal.media.Medium;
import org.kalends.carddav.internal.media.MediumForm;
import org.kalends.carddav.internal.media.MediumType;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.carddav.internal.text.Version;
import org.kalends.dav.api.text.EscapedText;

/** Pictures, sounds and keys. What is neither a medium nor the address of one stays as it is. */
final class MediumValue {
    private MediumValue() {}

    static ContentLine to3(ContentLine line) {
        boolean address = !line.has(Parameter.VALUE, "text") && line.value().contains(":");
        return converted(line, Version.V3, address);
    }

    static ContentLine to4(ContentLine line) {
        boolean address = line.has(Parameter.VALUE, "uri") || line.has(Parameter.VALUE, "url");
        return converted(line, Version.V4, address);
    }

    private static ContentLine converted(ContentLine line, Version wanted, boolean address) {
        Optional<InlineMedium> inline = InlineMedium.of(line);
        if (inline.isPresent()) {
            String type = inline.get().mediaType().orElse(Medium.UNKNOWN);
            return MediumForm.inline(line, wanted, type, inline.get().base64());
        }
        String type = MediumType.claimed(line).orElse(Medium.UNKNOWN);
        return address ? MediumForm.linked(line, wanted, type, EscapedText.unescaped(line.value())) : line;
    }
}
