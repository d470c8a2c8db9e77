/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.embedded.json.JsonLine;
import org.kalends.embedded.json.JsonValue;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;

/**
 * A component as xCal (RFC 6321 section 3), whose types of values are those of jCal. What has a name that is none in XML cannot be told and
 * is left out.
 */
final class XCalWriter {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private final XmlOut out = new XmlOut();

    /** What is written stands within the document, which has said the namespace. */
    private XCalWriter() {
        out.open(XCalNames.ICALENDAR).take();
    }

    /** The XML text of a component. */
    static String written(Component component) {
        XCalWriter writer = new XCalWriter();
        writer.component(component);
        return writer.out.take();
    }

    /** The XML text of properties; empty when there are none. */
    static String written(List<Property> properties) {
        XCalWriter writer = new XCalWriter();
        writer.properties(properties);
        return writer.out.take();
    }

    private void component(Component component) {
        String name = component.name().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            return;
        }
        out.open(XCalNames.name(name));
        properties(component.properties());
        if (!component.components().isEmpty()) {
            out.open(XCalNames.COMPONENTS);
            component.components().forEach(this::component);
            out.close();
        }
        out.close();
    }

    private void properties(List<Property> properties) {
        if (!properties.isEmpty()) {
            out.open(XCalNames.PROPERTIES);
            properties.forEach(property -> property(JCalWriter.line(property)));
            out.close();
        }
    }

    private void property(JsonLine line) {
        if (!NAME.matcher(line.name()).matches()) {
            return;
        }
        out.open(XCalNames.name(line.name()));
        parameters(line);
        String type = NAME.matcher(line.type()).matches() ? line.type() : JsonLine.UNKNOWN;
        List<String> parts = XCalNames.STRUCTURES.get(line.name());
        for (JsonValue value : line.values()) {
            if (parts != null && value instanceof JsonValue.Several several) {
                parts(parts, several);
            } else {
                value(type, value);
            }
        }
        out.close();
    }

    private void parameters(JsonLine line) {
        List<String> names = line.parameters().keySet().stream()
                .filter(name -> NAME.matcher(name).matches())
                .toList();
        if (!names.isEmpty()) {
            out.open(XCalNames.PARAMETERS);
            for (String name : names) {
                String type = XCalNames.PARAMETER_TYPES.getOrDefault(name, ValueTypes.TEXT);
                out.open(XCalNames.name(name));
                line.parameters().get(name).forEach(value -> out.element(XCalNames.name(type), value));
                out.close();
            }
            out.close();
        }
    }

    /** More parts than there are names for are told as one with the last. */
    private void parts(List<String> names, JsonValue.Several several) {
        List<String> texts = several.values().stream().map(XCalWriter::text).toList();
        for (int i = 0; i < Math.min(names.size(), texts.size()); i++) {
            boolean last = i == names.size() - 1;
            String text = last ? String.join(";", texts.subList(i, texts.size())) : texts.get(i);
            out.element(XCalNames.name(names.get(i)), text);
        }
    }

    private void value(String type, JsonValue value) {
        out.open(XCalNames.name(type));
        if (value instanceof JsonValue.Parts rule) {
            rule.byName().forEach(this::partOfRule);
        } else if (value instanceof JsonValue.Several period) {
            String end = text(period.values().get(1));
            out.element(XCalNames.START, text(period.values().get(0)))
                    .element(end.indexOf('P') >= 0 ? XCalNames.DURATION : XCalNames.END, end);
        } else {
            out.text(text(value));
        }
        out.close();
    }

    private void partOfRule(String name, JsonValue value) {
        if (NAME.matcher(name).matches()) {
            List<JsonValue> all = value instanceof JsonValue.Several several ? several.values() : Arrays.asList(value);
            all.forEach(each -> out.element(XCalNames.name(name), text(each)));
        }
    }

    private static String text(JsonValue value) {
        return value instanceof JsonValue.Literal literal ? literal.literal() : ((JsonValue.Text) value).text();
    }
}
