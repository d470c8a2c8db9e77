/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kalends.dav.api.text.EscapedText;
import org.kalends.embedded.json.ComponentWriter;
import org.kalends.embedded.json.ExtendedTimes;
import org.kalends.embedded.json.JsonLine;
import org.kalends.embedded.json.JsonValue;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;

/** A component as jCal (RFC 7265 section 3). What is not what its type says stays as it is written, as a text. */
public final class JCalWriter {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,18})?");
    private static final Set<String> TEXTS_OF_RULE = Set.of("freq", "wkst", "byday", "rscale", "skip");
    private static final int ENDS_OF_PERIOD = 2;

    private JCalWriter() {}

    /** The JSON text of a component. */
    public static String written(Component component) {
        ComponentWriter writer = new ComponentWriter();
        write(component, writer);
        return writer.text();
    }

    /** The JSON text of a component up to where its components begin, which are separated by commas. */
    static String beginning(String name, List<Property> properties) {
        ComponentWriter writer = new ComponentWriter();
        begin(name, properties, writer);
        return writer.text();
    }

    private static void begin(String name, List<Property> properties, ComponentWriter writer) {
        writer.begin(name.toLowerCase(Locale.ROOT));
        properties.forEach(property -> writer.property(line(property)));
        writer.components();
    }

    private static void write(Component component, ComponentWriter writer) {
        begin(component.name(), component.properties(), writer);
        component.components().forEach(inner -> write(inner, writer));
        writer.end();
    }

    /** A property by name, parameters, type and values. */
    static JsonLine line(Property property) {
        String type = ValueTypes.of(property);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (PropertyParameter parameter : property.parameters()) {
            if (!parameter.name().equals(ValueTypes.PARAMETER)) {
                parameters
                        .computeIfAbsent(parameter.name().toLowerCase(Locale.ROOT), missing -> new ArrayList<>())
                        .addAll(parameter.values());
            }
        }
        return new JsonLine(property.name().toLowerCase(Locale.ROOT), parameters, type, values(property, type));
    }

    private static List<JsonValue> values(Property property, String type) {
        boolean text = type.equals(ValueTypes.TEXT);
        if (ValueTypes.isStructure(property.name())) {
            List<JsonValue> parts = EscapedText.parts(property.value(), ';').stream()
                    .map(part -> value(part, type))
                    .toList();
            return List.of(new JsonValue.Several(parts));
        }
        if (!ValueTypes.isList(property.name())) {
            return List.of(value(property.value(), type));
        }
        Stream<String> several = text
                ? EscapedText.parts(property.value(), ',').stream()
                : Stream.of(property.value().split(",", -1));
        return several.map(each -> value(each, type)).toList();
    }

    private static JsonValue value(String written, String type) {
        return switch (type) {
            case ValueTypes.TEXT -> text(EscapedText.unescaped(written));
            case ValueTypes.DATE, ValueTypes.DATE_TIME -> text(ExtendedTimes.extended(written));
            case ValueTypes.TIME -> text(ExtendedTimes.extendedTime(written));
            case ValueTypes.UTC_OFFSET -> text(ExtendedTimes.extendedOffset(written));
            case ValueTypes.PERIOD -> period(written);
            case ValueTypes.RECUR -> rule(written).orElseGet(() -> text(written));
            case ValueTypes.INTEGER, ValueTypes.FLOAT -> number(written);
            case ValueTypes.BOOLEAN -> truth(written);
            default -> text(written);
        };
    }

    private static JsonValue text(String text) {
        return new JsonValue.Text(text);
    }

    private static JsonValue number(String written) {
        return NUMBER.matcher(written).matches() ? new JsonValue.Literal(written) : text(written);
    }

    private static JsonValue truth(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("false") ? new JsonValue.Literal(lower) : text(written);
    }

    /** RFC 7265 section 3.6.9. */
    private static JsonValue period(String written) {
        String[] ends = written.split("/", -1);
        return ends.length == ENDS_OF_PERIOD
                ? new JsonValue.Several(List.of(text(ExtendedTimes.extended(ends[0])), text(end(ends[1]))))
                : text(written);
    }

    private static String end(String written) {
        return written.indexOf('P') >= 0 ? written : ExtendedTimes.extended(written);
    }

    /** RFC 7265 section 3.6.10; empty when it is no rule whose parts could be told apart. */
    private static Optional<JsonValue> rule(String written) {
        Map<String, JsonValue> parts = new LinkedHashMap<>();
        for (String part : written.split(";", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty()
                    || parts.put(
                                    name,
                                    partOfRule(name, part.substring(equals + 1).strip()))
                            != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new JsonValue.Parts(parts));
    }

    private static JsonValue partOfRule(String name, String written) {
        if (name.equals("until")) {
            return text(ExtendedTimes.extended(written));
        }
        List<JsonValue> values = Stream.of(written.split(",", -1))
                .map(each -> TEXTS_OF_RULE.contains(name) ? text(each) : number(each))
                .toList();
        return values.size() == 1 ? values.get(0) : new JsonValue.Several(values);
    }
}
