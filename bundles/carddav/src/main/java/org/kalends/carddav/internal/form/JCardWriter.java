/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.carddav.internal.text.ValueTypes;
import org.kalends.dav.api.text.EscapedText;
import org.kalends.embedded.json.ComponentWriter;
import org.kalends.embedded.json.ExtendedTimes;
import org.kalends.embedded.json.JsonLine;
import org.kalends.embedded.json.JsonValue;

/** A card of version 4.0 as a jCard (RFC 7095). */
final class JCardWriter {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,18})?");

    private JCardWriter() {}

    static String written(Card card) {
        ComponentWriter writer = new ComponentWriter();
        writer.begin("vcard");
        card.lines().forEach(line -> writer.property(of(line)));
        writer.end();
        return writer.text();
    }

    private static JsonLine of(ContentLine line) {
        String type = line.parameter(Parameter.VALUE)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .or(() -> ValueTypes.ofProperty(line.name()))
                .orElse(JsonLine.UNKNOWN);
        return new JsonLine(line.name().toLowerCase(Locale.ROOT), parameters(line), type, values(line, type));
    }

    /** The group is a parameter here (RFC 7095 section 3.3.1.2), and VALUE is told by the type. */
    private static Map<String, List<String>> parameters(ContentLine line) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!line.group().isEmpty()) {
            parameters.put(JCardReader.GROUP, List.of(line.group()));
        }
        for (Parameter parameter : line.parametersWithout(Parameter.VALUE)) {
            String name = parameter.name().isEmpty() ? Parameter.TYPE : parameter.name();
            parameters
                    .computeIfAbsent(name.toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                    .addAll(name.equals(Parameter.TYPE) ? types(parameter) : parameter.values());
        }
        return parameters;
    }

    /** Several types are a list also where they stand in quotation marks (RFC 6350 section 5.6). */
    private static List<String> types(Parameter parameter) {
        return parameter.values().stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .toList();
    }

    private static List<JsonValue> values(ContentLine line, String type) {
        String value = line.value();
        return switch (type) {
            case ValueTypes.TEXT -> texts(line);
            case "date", "date-time", "date-and-or-time", "timestamp" -> List.of(text(ExtendedTimes.extended(value)));
            case "time" -> List.of(text(ExtendedTimes.extendedTime(value)));
            case "utc-offset" -> List.of(text(ExtendedTimes.extendedOffset(value)));
            case "integer", "float" -> numbers(value);
            case "boolean" -> List.of(truth(value));
            default -> List.of(text(value));
        };
    }

    private static List<JsonValue> texts(ContentLine line) {
        if (ValueTypes.isStructured(line.name())) {
            return List.of(structured(line));
        }
        return ValueTypes.isList(line.name())
                ? unescaped(EscapedText.parts(line.value(), ','))
                : List.of(text(line.text()));
    }

    private static JsonValue structured(ContentLine line) {
        List<JsonValue> components = new ArrayList<>();
        for (String component : EscapedText.parts(line.value(), ';')) {
            List<String> parts = ValueTypes.hasListsInStructure(line.name())
                    ? EscapedText.parts(component, ',')
                    : List.of(component);
            List<JsonValue> values = unescaped(parts);
            components.add(values.size() == 1 ? values.get(0) : new JsonValue.Several(values));
        }
        boolean single = components.size() == 1 && components.get(0) instanceof JsonValue.Text;
        return single ? components.get(0) : new JsonValue.Several(components);
    }

    private static List<JsonValue> numbers(String value) {
        return EscapedText.parts(value, ',').stream()
                .map(part -> NUMBER.matcher(part).matches() ? new JsonValue.Literal(part) : text(part))
                .toList();
    }

    private static JsonValue truth(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("false") ? new JsonValue.Literal(lower) : text(value);
    }

    private static List<JsonValue> unescaped(List<String> parts) {
        return parts.stream().map(part -> text(EscapedText.unescaped(part))).toList();
    }

    private static JsonValue text(String text) {
        return new JsonValue.Text(text);
    }
}
