/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.carddav.internal.conversion.ConvertedCards.card;
import static org.kalends.carddav.internal.conversion.ConvertedCards.meaning;
import static org.kalends.carddav.internal.conversion.ConvertedCards.view;
import static org.kalends.carddav.internal.conversion.ConvertedCards.without;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kalends.carddav.internal.form.CardForm;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Version;
import org.kalends.dav.api.DavException;

/** Each property and parameter that there is, in VOCABULARY.md of this bundle. With {@code -Dkalends.vocabulary=write} the table is written anew. */
class VocabularyTest {
    private static final Path TABLE = Path.of("VOCABULARY.md");
    private static final String BASE = "N:Berg;Anna;;;";

    private static List<String> vocabulary(Version version) {
        try (InputStream in = VocabularyTest.class.getResourceAsStream("vocabulary-" + version.number() + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A card that says this; of what every card says, too, this alone. */
    private static Card with(Version version, String line) {
        ContentLine said = ContentLine.parsed(line + "\r\n").orElseThrow();
        Card usual = card(version, BASE);
        return said.is("N") || said.is("FN") ? without(usual, said.name()).plus(said) : usual.plus(said);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void eachComesBackFromTheOtherVersion(Version version) {
        for (String line : vocabulary(version)) {
            if (!line.startsWith("#")) {
                Card card = with(version, line);
                Card seen = Card.single(view(card, Corpus.other(version)).text());
                assertThat(meaning(Card.single(view(seen, version).text())))
                        .as(line)
                        .isEqualTo(meaning(card));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void eachComesBackFromJson(Version version) throws DavException {
        for (String line : vocabulary(version)) {
            if (!line.startsWith("#")) {
                Card card = view(with(version, line), Version.V4);
                Card again = Card.single(CardForm.JCARD.textOf(CardForm.JCARD.written(card)));
                assertThat(meaning(again)).as(line).isEqualTo(meaning(card));
            }
        }
    }

    @Test
    void theTableSaysWhatBecomesOfEach() throws IOException {
        String table = table();
        if ("write".equals(System.getProperty("kalends.vocabulary"))) {
            Files.writeString(TABLE, table);
        }
        assertThat(TABLE).hasContent(table);
    }

    private static String table() {
        StringBuilder table = new StringBuilder(
                """
                # What becomes of each property and parameter

                A line in one version, and what a client of the other version is shown. Where that does not say all, the rest is carried
                (`README.md`, "The other version"), so that each comes back as it was; each does so from JSON, too. `VocabularyTest` makes and
                checks this table.
                """);
        for (Version version : Version.values()) {
            for (String line : vocabulary(version)) {
                table.append(line.startsWith("#") ? heading(line, version) : row(line, version));
            }
        }
        return table.toString();
    }

    private static String heading(String line, Version version) {
        String other = Corpus.other(version).number();
        return "\n#" + line + "\n\n| " + version.number() + " | shown in " + other + " | carried |\n|---|---|---|\n";
    }

    private static String row(String line, Version version) {
        Card seen = view(with(version, line), Corpus.other(version));
        String shown = seen.lines().stream()
                .filter(found -> !found.is(Card.VERSION) && !found.is(Card.UID) && !found.is(Carrier.NAME))
                .map(found -> found.head() + ':' + found.value())
                .filter(found -> found.equals(line) || !(found.equals("FN:Anna") || found.equals(BASE)))
                .map(VocabularyTest::code)
                .collect(Collectors.joining(", "));
        return "| " + code(line) + " | " + (shown.equals(code(line)) ? "the same" : shown) + " | " + carried(seen)
                + " |\n";
    }

    private static String carried(Card seen) {
        return Carrier.all(seen.lines()).stream()
                .map(carrier -> carrier.anchor().isEmpty() ? "whole" : parameters(carrier.line()))
                .collect(Collectors.joining(", "));
    }

    private static String parameters(ContentLine line) {
        return line.value().isEmpty() ? "parameters" : "parameters and value";
    }

    private static String code(String line) {
        return '`' + line.replace("|", "\\|") + '`';
    }
}
