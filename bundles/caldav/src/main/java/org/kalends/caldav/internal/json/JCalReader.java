/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kalends.dav.api.text.EscapedText;
import org.kalends.embedded.json.ComponentListener;
import org.kalends.embedded.json.ComponentReader;
import org.kalends.embedded.json.ExtendedTimes;
import org.kalends.embedded.json.InvalidJsonException;
import org.kalends.embedded.json.JsonLine;
import org.kalends.embedded.json.JsonValue;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;

/** Makes content lines of jCal (RFC 7265 section 4); what they say is examined as that of any other text. */
public final class JCalReader implements ComponentListener {
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9-]{1,100}");
    private static final Pattern OF_RULE = Pattern.compile("[A-Za-z0-9+:-]{1,100}");

    /** As many as an object may have lines. */
    private static final int MOST_PROPERTIES = 250_000;

    private final StringBuilder text = new StringBuilder();
    private int properties;

    private JCalReader() {}

    /**
     * The text of iCalendar that a JSON text stands for.
     *
     * @throws MalformedCalendarException when it is no jCal
     */
    public static String read(String json) throws MalformedCalendarException {
        return read(reader -> ComponentReader.read(json, reader));
    }

    /** Tells what is in a text. */
    interface Source {
        void tell(ComponentListener listener) throws InvalidJsonException;
    }

    /** The text of iCalendar that stands for what is told. */
    static String read(Source source) throws MalformedCalendarException {
        JCalReader reader = new JCalReader();
        try {
            source.tell(reader);
        } catch (InvalidJsonException e) {
            throw new MalformedCalendarException(e.getMessage(), e);
        }
        return reader.text.toString();
    }

    @Override
    public void begins(String name) {
        text.append("BEGIN:").append(name.toUpperCase(Locale.ROOT)).append("\r\n");
    }

    @Override
    public void ends(String name) {
        text.append("END:").append(name.toUpperCase(Locale.ROOT)).append("\r\n");
    }

    @Override
    public void has(JsonLine line) throws InvalidJsonException {
        if (++properties > MOST_PROPERTIES) {
            throw new InvalidJsonException("There are more than " + MOST_PROPERTIES + " properties.");
        }
        String name = line.name().toUpperCase(Locale.ROOT);
        Property.of(name, parameters(name, line), value(line)).appendTo(text);
    }

    private static List<PropertyParameter> parameters(String name, JsonLine line) throws InvalidJsonException {
        List<PropertyParameter> parameters = new ArrayList<>();
        String type = line.type();
        if (!TOKEN.matcher(type).matches()) {
            throw new InvalidJsonException("The type of " + line.name() + " is no type of values.");
        }
        if (ValueTypes.isSaid(name, type)) {
            parameters.add(new PropertyParameter(ValueTypes.PARAMETER, List.of(type.toUpperCase(Locale.ROOT))));
        }
        for (Map.Entry<String, List<String>> parameter : line.parameters().entrySet()) {
            if (parameter.getValue().isEmpty()) {
                throw new InvalidJsonException("A parameter of " + line.name() + " has no value.");
            }
            for (String value : parameter.getValue()) {
                checked(value.replace("\r", "").replace("\n", ""), line);
            }
            parameters.add(new PropertyParameter(parameter.getKey().toUpperCase(Locale.ROOT), parameter.getValue()));
        }
        return parameters;
    }

    private static String value(JsonLine line) throws InvalidJsonException {
        List<String> values = new ArrayList<>();
        for (JsonValue value : line.values()) {
            values.add(written(value, line));
        }
        return checked(String.join(",", values), line);
    }

    /** Nothing in a value begins a line of its own. */
    private static String checked(String value, JsonLine line) throws InvalidJsonException {
        if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
            throw new InvalidJsonException("There is a control character in " + line.name() + ".");
        }
        return value;
    }

    private static String written(JsonValue value, JsonLine line) throws InvalidJsonException {
        if (value instanceof JsonValue.Several several) {
            List<String> parts = new ArrayList<>();
            for (JsonValue part : several.values()) {
                parts.add(written(part, line));
            }
            return String.join(line.type().equals(ValueTypes.PERIOD) ? "/" : ";", parts);
        }
        if (value instanceof JsonValue.Parts parts) {
            return rule(parts, line);
        }
        return value instanceof JsonValue.Text one
                ? written(one.text(), line.type())
                : ((JsonValue.Literal) value).literal().toUpperCase(Locale.ROOT);
    }

    private static String written(String told, String type) {
        return switch (type) {
            case ValueTypes.TEXT -> EscapedText.escaped(told);
            case ValueTypes.DATE, ValueTypes.DATE_TIME -> ExtendedTimes.basic(told);
            case ValueTypes.PERIOD -> told.indexOf('P') >= 0 ? told : ExtendedTimes.basic(told);
            case ValueTypes.TIME -> ExtendedTimes.basicTime(told);
            case ValueTypes.UTC_OFFSET -> ExtendedTimes.basicOffset(told);
            default -> told;
        };
    }

    private static String rule(JsonValue.Parts parts, JsonLine line) throws InvalidJsonException {
        if (!line.type().equals(ValueTypes.RECUR)) {
            throw new InvalidJsonException("Only a rule of recurrence is an object, and " + line.name() + " is none.");
        }
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, JsonValue> part : parts.byName().entrySet()) {
            List<String> values = new ArrayList<>();
            List<JsonValue> told =
                    part.getValue() instanceof JsonValue.Several several ? several.values() : List.of(part.getValue());
            for (JsonValue each : told) {
                values.add(ofRule(each)
                        .orElseThrow(() -> new InvalidJsonException("A part of the rule in " + line.name()
                                + " is neither a word nor a number nor several of them.")));
            }
            if (!TOKEN.matcher(part.getKey()).matches()) {
                throw new InvalidJsonException("A part of the rule in " + line.name() + " has no name.");
            }
            String written = String.join(",", values);
            boolean until = part.getKey().equals("until");
            all.add(part.getKey().toUpperCase(Locale.ROOT) + '=' + (until ? ExtendedTimes.basic(written) : written));
        }
        return String.join(";", all);
    }

    private static Optional<String> ofRule(JsonValue value) {
        Optional<String> word = value instanceof JsonValue.Text text
                ? Optional.of(text.text())
                : value instanceof JsonValue.Literal literal ? Optional.of(literal.literal()) : Optional.empty();
        return word.filter(each -> OF_RULE.matcher(each).matches());
    }
}
