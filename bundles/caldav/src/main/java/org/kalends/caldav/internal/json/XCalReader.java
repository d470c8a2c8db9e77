/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlException;
import org.kalends.dav.api.xml.XmlReader;
import org.kalends.embedded.json.ComponentListener;
import org.kalends.embedded.json.InvalidJsonException;
import org.kalends.embedded.json.JsonLine;
import org.kalends.embedded.json.JsonValue;
import org.kalends.icalendar.text.MalformedCalendarException;

/** Tells what is in xCal (RFC 6321) in the words of jCal. Elements of other namespaces are passed over. */
final class XCalReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,100}");
    private static final int DEEPEST = 8;

    private final ComponentListener listener;

    private XCalReader(ComponentListener listener) {
        this.listener = listener;
    }

    /**
     * The text of iCalendar that an XML text stands for.
     *
     * @throws MalformedCalendarException when it is no xCal
     */
    static String read(String xml) throws MalformedCalendarException {
        try {
            XmlElement root = XmlReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            if (!root.name().equals(XCalNames.ICALENDAR)) {
                throw new MalformedCalendarException("The root element must be icalendar.");
            }
            return JCalReader.read(listener -> {
                XCalReader reader = new XCalReader(listener);
                for (XmlElement component : ours(root).toList()) {
                    reader.component(component, 1);
                }
            });
        } catch (XmlException e) {
            throw new MalformedCalendarException(e.getMessage(), e);
        }
    }

    private static Stream<XmlElement> ours(XmlElement element) {
        return element.children().filter(child -> child.name().getNamespaceURI().equals(XCalNames.NAMESPACE));
    }

    private static Stream<XmlElement> ours(XmlElement element, QName name) {
        return element.children(name).flatMap(XCalReader::ours);
    }

    private static String name(XmlElement element) throws InvalidJsonException {
        String name = element.name().getLocalPart();
        if (!NAME.matcher(name).matches()) {
            throw new InvalidJsonException("An element has a name that nothing in iCalendar can have.");
        }
        return name;
    }

    private void component(XmlElement component, int depth) throws InvalidJsonException {
        if (depth > DEEPEST) {
            throw new InvalidJsonException("Components are at most " + DEEPEST + " deep.");
        }
        listener.begins(name(component));
        for (XmlElement property : ours(component, XCalNames.PROPERTIES).toList()) {
            listener.has(line(property));
        }
        for (XmlElement inner : ours(component, XCalNames.COMPONENTS).toList()) {
            component(inner, depth + 1);
        }
        listener.ends(name(component));
    }

    private static JsonLine line(XmlElement property) throws InvalidJsonException {
        String name = name(property);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (XmlElement parameter : ours(property, XCalNames.PARAMETERS).toList()) {
            parameters
                    .computeIfAbsent(name(parameter), missing -> new ArrayList<>())
                    .addAll(ours(parameter).map(XmlElement::text).toList());
        }
        List<XmlElement> values = ours(property)
                .filter(value -> !value.name().equals(XCalNames.PARAMETERS))
                .toList();
        if (values.isEmpty()) {
            throw new InvalidJsonException("There is no value in " + name + ".");
        }
        List<String> parts = XCalNames.STRUCTURES.get(name);
        if (parts != null && parts.contains(name(values.get(0)))) {
            return new JsonLine(
                    name, parameters, ValueTypes.byDefault(name.toUpperCase(Locale.ROOT)), List.of(structure(values)));
        }
        List<JsonValue> told = new ArrayList<>();
        for (XmlElement value : values) {
            told.add(value(value));
        }
        return new JsonLine(name, parameters, name(values.get(0)), told);
    }

    private static JsonValue structure(List<XmlElement> parts) {
        return new JsonValue.Several(parts.stream()
                .<JsonValue>map(part -> new JsonValue.Text(part.text()))
                .toList());
    }

    private static JsonValue value(XmlElement value) throws InvalidJsonException {
        return switch (name(value)) {
            case ValueTypes.RECUR -> rule(value);
            case ValueTypes.PERIOD -> period(value);
            case ValueTypes.BOOLEAN -> new JsonValue.Literal(value.text().strip());
            case ValueTypes.TEXT, JsonLine.UNKNOWN -> new JsonValue.Text(value.text());
            default -> new JsonValue.Text(value.text().strip());
        };
    }

    private static JsonValue rule(XmlElement rule) throws InvalidJsonException {
        Map<String, List<JsonValue>> parts = new LinkedHashMap<>();
        for (XmlElement part : ours(rule).toList()) {
            parts.computeIfAbsent(name(part), missing -> new ArrayList<>())
                    .add(new JsonValue.Text(part.text().strip()));
        }
        Map<String, JsonValue> byName = new LinkedHashMap<>();
        parts.forEach(
                (name, values) -> byName.put(name, values.size() == 1 ? values.get(0) : new JsonValue.Several(values)));
        return byName.isEmpty() ? new JsonValue.Text(rule.text().strip()) : new JsonValue.Parts(byName);
    }

    private static JsonValue period(XmlElement period) throws InvalidJsonException {
        Optional<XmlElement> start = period.child(XCalNames.START);
        Optional<XmlElement> end = period.child(XCalNames.END).or(() -> period.child(XCalNames.DURATION));
        if (start.isEmpty() || end.isEmpty()) {
            throw new InvalidJsonException("A period has a start, and an end or a duration.");
        }
        return structure(List.of(start.get(), end.get()));
    }
}
