/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.carddav.internal.text.ValueTypes;
import org.kalends.carddav.internal.text.Version;
import org.kalends.dav.api.text.EscapedText;
import org.kalends.embedded.json.ComponentListener;
import org.kalends.embedded.json.ComponentReader;
import org.kalends.embedded.json.ExtendedTimes;
import org.kalends.embedded.json.InvalidJsonException;
import org.kalends.embedded.json.JsonLine;
import org.kalends.embedded.json.JsonValue;

/** Makes the text of a card of version 4.0 of a jCard (RFC 7095 section 4). */
final class JCardReader implements ComponentListener {
    /** The parameter that is a group in a text. */
    static final String GROUP = "group";

    private final StringBuilder text = new StringBuilder();

    private JCardReader() {}

    /**
     * Reads one.
     *
     * @throws InvalidJsonException when it is none
     */
    static String read(String json) throws InvalidJsonException {
        JCardReader reader = new JCardReader();
        ComponentReader.read(json, reader);
        return reader.text.toString();
    }

    @Override
    public void begins(String name) throws InvalidJsonException {
        if (!name.equals("vcard") || text.length() > 0) {
            throw new InvalidJsonException("A jCard is one vcard with nothing inside it, not " + name + ".");
        }
        text.append("BEGIN:VCARD\r\n");
        text.append(ContentLine.of(Card.VERSION, Version.V4.number()).raw());
    }

    @Override
    public void has(JsonLine line) throws InvalidJsonException {
        String name = line.name().toUpperCase(Locale.ROOT);
        if (!name.equals(Card.VERSION)) {
            text.append(ContentLine.of(group(line), name, parameters(line), value(line))
                    .raw());
        } else if (!line.values().equals(List.of(new JsonValue.Text(Version.V4.number())))) {
            throw new InvalidJsonException("A jCard is of version 4.0.");
        }
    }

    @Override
    public void ends(String name) {
        text.append("END:VCARD\r\n");
    }

    private static String group(JsonLine line) throws InvalidJsonException {
        String group = Optional.ofNullable(line.parameters().get(GROUP))
                .map(values -> values.get(0))
                .orElse("");
        if (!group.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')) {
            throw new InvalidJsonException("A group is made of letters, digits and hyphens.");
        }
        return group;
    }

    private static List<Parameter> parameters(JsonLine line) {
        List<Parameter> parameters = new ArrayList<>();
        boolean told = line.type().equals(JsonLine.UNKNOWN)
                || ValueTypes.ofProperty(line.name()).equals(Optional.of(line.type()));
        if (!told) {
            parameters.add(Parameter.of(Parameter.VALUE, line.type()));
        }
        for (Map.Entry<String, List<String>> parameter : line.parameters().entrySet()) {
            if (!parameter.getKey().equals(GROUP)) {
                parameters.add(new Parameter(parameter.getKey().toUpperCase(Locale.ROOT), parameter.getValue()));
            }
        }
        return parameters;
    }

    private static String value(JsonLine line) {
        return line.values().stream()
                .map(value -> written(value, line.type(), ";"))
                .collect(Collectors.joining(","));
    }

    private static String written(JsonValue value, String type, String separator) {
        if (value instanceof JsonValue.Several several) {
            return several.values().stream()
                    .map(each -> written(each, type, ","))
                    .collect(Collectors.joining(separator));
        }
        if (value instanceof JsonValue.Literal literal) {
            return literal.literal().toUpperCase(Locale.ROOT);
        }
        return value instanceof JsonValue.Text text ? written(text.text(), type) : "";
    }

    private static String written(String text, String type) {
        return switch (type) {
            case ValueTypes.TEXT -> EscapedText.escaped(text);
            case "date", "date-time", "date-and-or-time", "timestamp" -> ExtendedTimes.basic(text);
            case "time" -> ExtendedTimes.basicTime(text);
            case "utc-offset" -> ExtendedTimes.basicOffset(text);
            default -> text;
        };
    }
}
