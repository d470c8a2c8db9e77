/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kalends.dav.api.text.EscapedText;
import org.kalends.dav.api.text.LineFolding;

/**
 * A property (RFC 5545 section 3.5).
 *
 * @param name upper case
 * @param parameters its parameters in order
 * @param value the value, unfolded, escapes in place
 * @param raw the content line as it stood in its source, with folds and line end
 */
public record Property(String name, List<PropertyParameter> parameters, String value, String raw) implements Node {
    public Property {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(raw, "raw");
        parameters = List.copyOf(parameters);
    }

    /** A property without parameters. */
    public static Property of(String name, String value) {
        return new Property(name, List.of(), value, LineFolding.folded(name + ':' + value));
    }

    /** A property with parameters. */
    public static Property of(String name, List<PropertyParameter> parameters, String value) {
        StringBuilder line = new StringBuilder(name);
        parameters.forEach(parameter -> parameter.appendTo(line.append(';')));
        return new Property(
                name,
                parameters,
                value,
                LineFolding.folded(line.append(':').append(value).toString()));
    }

    /** A property whose value is a text (RFC 5545 section 3.3.11). A line end within it is escaped, other controls are left out. */
    public static Property ofText(String name, String text) {
        return of(name, EscapedText.escaped(text));
    }

    /** A property with one parameter whose value needs no quotes. */
    public static Property of(String name, String parameter, String parameterValue, String value) {
        return new Property(
                name,
                List.of(new PropertyParameter(parameter, List.of(parameterValue))),
                value,
                LineFolding.folded(name + ';' + parameter + '=' + parameterValue + ':' + value));
    }

    /** The first parameter of this name. */
    public Optional<PropertyParameter> parameter(String parameterName) {
        for (PropertyParameter parameter : parameters) {
            if (parameter.name().equals(parameterName)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    /** The value as TEXT, escapes resolved (RFC 5545 section 3.3.11). */
    public String text() {
        return EscapedText.unescaped(value);
    }

    /** The same property with another value. */
    public Property withValue(String newValue) {
        String unfolded = ContentLines.unfold(raw);
        String head = unfolded.substring(0, unfolded.length() - value.length());
        return new Property(name, parameters, newValue, LineFolding.folded(head + newValue));
    }

    /** The same property with other parameters. */
    public Property withParameters(List<PropertyParameter> newParameters) {
        return of(name, newParameters, value);
    }

    /** The same property without its value, as a report may ask for it (RFC 4791 section 9.6.4). */
    public Property withoutValue() {
        return withValue("");
    }

    @Override
    public void appendTo(StringBuilder out) {
        out.append(raw);
    }
}
