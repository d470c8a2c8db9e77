/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.form;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.kalends.carddav.internal.conversion.CardView;
import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.Version;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.text.MediaType;
import org.kalends.embedded.json.InvalidJsonException;

/** A form in which clients have cards. */
public enum CardForm {
    /** RFC 2426. */
    VCARD_3(CardForm.TEXT, Version.V3),
    /** RFC 6350. */
    VCARD_4(CardForm.TEXT, Version.V4),
    /** RFC 7095, which is made of version 4.0. */
    JCARD("application/vcard+json", Version.V4);

    /** The media type of those that are texts. */
    public static final String TEXT = "text/vcard";

    private final String mediaType;
    private final Version version;

    CardForm(String mediaType, Version version) {
        this.mediaType = mediaType;
        this.version = version;
    }

    /** The media type without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The version of the card that it is made of. */
    public Version version() {
        return version;
    }

    /** With the version as a parameter, where that is needed to tell it from another form. */
    public MediaType asMediaType() {
        return new MediaType(mediaType, isText() ? Map.of("version", version.number()) : Map.of());
    }

    /** Whether it is made of content lines. */
    public boolean isText() {
        return mediaType.equals(TEXT);
    }

    /** The form of a media type and a version; without a version the first of that type. */
    public static Optional<CardForm> of(String mediaType, Optional<String> version) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.equals(mediaType))
                .filter(form -> version.isEmpty() || version.get().equals(form.version.number()))
                .findFirst();
    }

    /**
     * A card as one of the version of this form.
     *
     * @throws DavException {@code CARDDAV:supported-address-data-conversion} when it cannot be given as one
     */
    public Card viewOf(Card card) throws DavException {
        return CardView.of(card, version)
                .orElseThrow(() -> DavException.of(
                        CardDavPreconditions.SUPPORTED_ADDRESS_DATA_CONVERSION,
                        "This card cannot be given as version " + version.number() + "."));
    }

    /** Writes a card of the version of this form. */
    public String written(Card view) {
        return isText() ? view.text() : JCardWriter.written(view);
    }

    /**
     * Makes the text of a card of what was sent in this form.
     *
     * @throws DavException {@code CARDDAV:valid-address-data} when that is none
     */
    public String textOf(String sent) throws DavException {
        try {
            return isText() ? sent : JCardReader.read(sent);
        } catch (InvalidJsonException e) {
            throw DavException.of(CardDavPreconditions.VALID_ADDRESS_DATA, "This is no jCard. " + e.getMessage());
        }
    }
}
