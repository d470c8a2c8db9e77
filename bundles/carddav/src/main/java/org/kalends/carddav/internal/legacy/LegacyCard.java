/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.legacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.DecodedCard;
import org.kalends.carddav.internal.text.Version;
import org.kalends.dav.api.text.LineFolding;
import org.kalends.storage.api.Octets;

/**
 * A card of version 2.1 (versit, 1996) read as one of version 3.0: lines that go on after an equals sign or in a block of base64,
 * values in quoted-printable and in any character set, parameters without a name, and a card inside another one. What is no
 * content line stays as it is, so that whoever reads the card can say which line it is.
 */
public final class LegacyCard {
    private static final int BEGINNING = 2_000;
    private static final String VERSION = "VERSION:2.1";
    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";
    private static final String AGENT = "AGENT";
    private static final int DEEPEST = 4;

    /** Physical lines without their ends, a character for each octet. */
    private final Deque<String> lines = new ArrayDeque<>();

    private LegacyCard(String latin1) {
        DecodedCard.withLineFeeds(latin1).lines().forEach(lines::add);
    }

    /** Whether octets are such a card; what says so stands near the beginning. */
    public static boolean isOne(Octets octets) {
        byte[] all = octets.toByteArray();
        String beginning = new String(all, 0, Math.min(all.length, BEGINNING), StandardCharsets.ISO_8859_1);
        return beginning.toUpperCase(Locale.ROOT).lines().anyMatch(line -> line.strip()
                .equals(VERSION));
    }

    /** The same card in version 3.0 and UTF-8. */
    public static Octets today(Octets octets) {
        String latin1 = new String(octets.toByteArray(), StandardCharsets.ISO_8859_1);
        return Octets.utf8(new LegacyCard(latin1).read(1));
    }

    /** Reads up to the end of a card, or of all. */
    private String read(int depth) {
        StringBuilder text = new StringBuilder();
        boolean ended = false;
        while (!lines.isEmpty() && !ended) {
            String line = lines.remove();
            String keyword = line.strip().toUpperCase(Locale.ROOT);
            ended = keyword.equals(END);
            if (!keyword.isEmpty()) {
                text.append(keyword.startsWith("VERSION:") ? version() : today(line, depth));
            }
        }
        return text.toString();
    }

    private static String version() {
        return ContentLine.of(Card.VERSION, Version.V3.number()).raw();
    }

    private String today(String first, int depth) {
        Optional<LegacyLine> head = LegacyLine.of(first);
        if (head.isEmpty()) {
            return first + "\r\n";
        }
        if (head.get().is(AGENT) && begins() && depth < DEEPEST) {
            return head.get().ofText(read(depth + 1)).raw();
        }
        String whole = first + continued(first, head.get());
        return LegacyLine.of(whole).map(line -> line.today().raw()).orElseGet(() -> LineFolding.folded(whole));
    }

    private boolean begins() {
        return !lines.isEmpty() && lines.peek().strip().equalsIgnoreCase(BEGIN);
    }

    /** What belongs to a line of those that follow it. */
    private String continued(String first, LegacyLine line) {
        StringBuilder more = new StringBuilder();
        String last = first;
        while (!lines.isEmpty() && goesOn(last, line)) {
            last = lines.remove();
            if (line.isQuotedPrintable()) {
                more.append('\n').append(last);
            } else {
                more.append(line.isBase64() ? last.strip() : last.substring(1));
            }
        }
        return more.toString();
    }

    private boolean goesOn(String last, LegacyLine line) {
        String next = lines.element();
        if (line.isQuotedPrintable()) {
            return last.endsWith("=");
        }
        boolean folded = next.startsWith(" ") || next.startsWith("\t");
        return folded || line.isBase64() && !next.isBlank() && next.indexOf(':') < 0;
    }
}
