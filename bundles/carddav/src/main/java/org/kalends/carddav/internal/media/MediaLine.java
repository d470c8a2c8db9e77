/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.media;

import java.util.Base64;
import java.util.Optional;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Version;
import org.kalends.dav.api.text.EscapedText;

/**
 * A line of a card that has a picture or a sound or says where it is (RFC 2426 sections 3.1.4, 3.5.3, 3.6.6; RFC 6350
 * sections 6.2.4, 6.6.3, 6.7.5).
 *
 * @param slot tells it from the others of its card: the name and which one of that name it is, {@code photo-1}
 * @param line the line
 * @param version the version of its card
 */
public record MediaLine(String slot, ContentLine line, Version version) {
    private static final String DATA = "data:";

    /** What the line itself has; empty when it has none or what it has cannot be read. */
    public Optional<Medium> inline() {
        return InlineMedium.of(line)
                .flatMap(inline -> inline.octets().map(octets -> Medium.of(octets, inline.claimed())));
    }

    /** Where it is, when the line says so. */
    public Optional<String> reference() {
        String value = EscapedText.unescaped(line.value().strip());
        return InlineMedium.isEncoded(line) || value.isEmpty() || value.regionMatches(true, 0, DATA, 0, DATA.length())
                ? Optional.empty()
                : Optional.of(value);
    }

    /** The line with an address in place of the medium itself. */
    public ContentLine linked(String address, Medium medium) {
        return MediumForm.linked(line, version, medium.mediaType(), address);
    }

    /** The line with the medium itself in place of its address. */
    public ContentLine inlined(Medium medium) {
        String base64 = Base64.getEncoder().encodeToString(medium.octets().toByteArray());
        return MediumForm.inline(line, version, medium.mediaType(), base64);
    }
}
