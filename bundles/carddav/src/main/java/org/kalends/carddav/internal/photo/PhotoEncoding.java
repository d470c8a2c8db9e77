/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kalends.carddav.internal.media.MediaLines;
import org.kalends.carddav.internal.text.Card;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.HostName;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.dav.api.spi.PropertyContext;

/** How pictures and sounds are told in {@code CARDDAV:address-data}. What GET answers has them as they are stored. */
public enum PhotoEncoding {
    /** As they are stored. */
    BINARY,
    /** By an address on this server in place of octets. */
    URI;

    private static final String PROPERTY = "com.openexchange.carddav.preferredPhotoEncoding";
    private static final ValueType<PhotoEncoding> TYPE = ValueType.oneOf(PhotoEncoding.class);

    /** What the client prefers, else what the configuration says. */
    public static PhotoEncoding of(Preferences preferences, ConfigView config) {
        return preferred(preferences).orElseGet(() -> config.read(PROPERTY, TYPE, BINARY));
    }

    private static Optional<PhotoEncoding> preferred(Preferences preferences) {
        return Arrays.stream(values())
                .filter(encoding -> preferences.tokens().contains(encoding.preference()))
                .findFirst();
    }

    /** How a client asks for it in the {@code Prefer} header. */
    private String preference() {
        return "photo=" + name().toLowerCase(Locale.ROOT);
    }

    /** Tells a client that what it prefers is what it gets (RFC 7240 section 3). */
    public static void acknowledge(DavRequest request, DavResponse response) {
        preferred(request.preferences())
                .ifPresent(encoding -> response.header("Preference-Applied", encoding.preference()));
    }

    /**
     * A card with an address in place of each picture and sound.
     *
     * @param context the question about the card
     */
    public static Card linked(Card card, PropertyContext context) {
        String server = "https://" + HostName.of(context.actor().config());
        return MediaLines.replaced(card, line -> line.inline().map(medium -> {
            MediaAddress address = new MediaAddress(context.resource().href(), line.slot());
            return line.linked(server + context.urls().external(address.href()), medium);
        }));
    }
}
