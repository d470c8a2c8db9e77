/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mends what real clients get wrong, with the least change: control characters go, a missing UID and a missing FN are
 * added before the end. Everything else stays as it was sent.
 */
final class CardRepair {
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFEFF]");
    private static final Pattern END = Pattern.compile("(?im)^END:VCARD");

    private String text;
    private boolean altered;
    private String uid = "";

    CardRepair(String sent) {
        this.text = sent;
        Matcher controls = CONTROLS.matcher(sent);
        if (controls.find()) {
            text = controls.replaceAll("");
            altered = true;
        }
    }

    /** The text as mended so far. */
    String text() {
        return text;
    }

    /** Whether it differs from what was sent. */
    boolean altered() {
        return altered;
    }

    /** The card's UID. */
    String uid() {
        return uid;
    }

    /** Adds what is missing. */
    void complete(Card card) {
        Optional<String> present = card.value("UID");
        uid = present.map(CardText::unescaped).orElseGet(() -> UUID.randomUUID().toString());
        if (present.isEmpty()) {
            append("UID:" + uid);
        }
        if (card.all("", "FN").findAny().isEmpty()) {
            append("FN:" + CardText.escaped(name(card)));
        }
    }

    private static String name(Card card) {
        String structured =
                card.value("N").orElse("").replaceAll("(?<!\\\\);", " ").strip();
        return Stream.of(
                        Optional.of(CardText.unescaped(structured)).filter(name -> !name.isBlank()),
                        card.value("ORG").map(CardText::unescaped),
                        card.value("EMAIL").map(CardText::unescaped))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private void append(String line) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        text = END.matcher(text).replaceFirst(Matcher.quoteReplacement(line + end) + "$0");
        altered = true;
    }
}
