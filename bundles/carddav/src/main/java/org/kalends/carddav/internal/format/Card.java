/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A vCard as its content lines (RFC 6350 section 3.3), unfolded and undone of their encodings, values still escaped.
 *
 * @param version value of VERSION, if there is one
 * @param properties all other lines in order
 */
public record Card(Optional<String> version, List<VObjectProperty> properties) {
    private static final String COMPONENT = "VCARD";

    public Card {
        properties = List.copyOf(properties);
    }

    /**
     * Reads all vCards of a text.
     *
     * @throws InvalidCardException when it is not made of vCards; the message is a sentence for the client
     */
    public static List<Card> all(String text) {
        Collector collector = new Collector();
        try (VObjectReader reader = new VObjectReader(new StringReader(text), SyntaxRules.vcard())) {
            reader.parse(collector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (collector.depth != 0) {
            throw new InvalidCardException("The vCard does not end.");
        }
        return collector.cards;
    }

    /** The properties of this name, whatever the case and the group. */
    public Stream<VObjectProperty> all(String group, String name) {
        return properties.stream()
                .filter(property -> property.getName().equalsIgnoreCase(name))
                .filter(property -> group.isEmpty() || group.equalsIgnoreCase(property.getGroup()));
    }

    /** The first value of this name that is not blank. */
    public Optional<String> value(String name) {
        return all("", name)
                .map(VObjectProperty::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static final class Collector implements VObjectDataListener {
        private final List<Card> cards = new ArrayList<>();
        private List<VObjectProperty> properties = new ArrayList<>();
        private Optional<String> version = Optional.empty();
        private int depth;

        @Override
        public void onComponentBegin(String name, Context context) {
            if (depth == 0 && !name.equalsIgnoreCase(COMPONENT)) {
                throw new InvalidCardException("This is no vCard but " + name + ".");
            }
            depth++;
        }

        @Override
        public void onComponentEnd(String name, Context context) {
            depth--;
            if (depth == 0) {
                cards.add(new Card(version, properties));
                properties = new ArrayList<>();
                version = Optional.empty();
            }
        }

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            if (depth == 0) {
                throw new InvalidCardException("Line " + context.getLineNumber() + " is outside of a vCard.");
            }
            if (depth == 1) {
                properties.add(property);
            }
        }

        @Override
        public void onVersion(String value, Context context) {
            version = Optional.of(value);
        }

        @Override
        public void onWarning(Warning warning, VObjectProperty property, Exception thrown, Context context) {
            boolean blank = context.getUnfoldedLine().isBlank();
            if (warning == Warning.UNKNOWN_VERSION) {
                version = Optional.of("unknown");
            } else if (warning == Warning.MALFORMED_LINE && !blank || warning == Warning.UNMATCHED_END) {
                throw new InvalidCardException("Line " + context.getLineNumber() + " is not a line of a vCard.");
            }
        }
    }
}
