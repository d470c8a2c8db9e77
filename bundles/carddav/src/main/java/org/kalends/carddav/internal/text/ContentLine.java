/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.dav.api.text.EscapedText;
import org.kalends.dav.api.text.LineFolding;

/**
 * A line of a card: a property (RFC 6350 section 3.3, RFC 2426 section 2.2).
 *
 * @param head what stands before the colon, unfolded, as it stands: {@code item1.TEL;TYPE=home}
 * @param group its group as it stands; empty for none
 * @param name its name, upper case
 * @param parameters its parameters in order
 * @param value its value, unfolded, with its escapes
 * @param raw all of it as it stands, with folds and line end, and with the lines of a card inside it
 */
public record ContentLine(
        String head, String group, String name, List<Parameter> parameters, String value, String raw) {
    public ContentLine {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(raw, "raw");
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads a line.
     *
     * @param raw one logical line as it stands
     * @return empty when it is no content line
     */
    public static Optional<ContentLine> parsed(String raw) {
        return LineParser.parse(raw);
    }

    /** A line of our own. */
    public static ContentLine of(String name, String value) {
        return of("", name, List.of(), value);
    }

    /**
     * A line of our own.
     *
     * @param name its name in the case it shall be written
     * @param value with its escapes; a line end in it is escaped here, as it would begin another line
     */
    public static ContentLine of(String group, String name, List<Parameter> parameters, String value) {
        StringBuilder head = new StringBuilder();
        if (!group.isEmpty()) {
            head.append(group).append('.');
        }
        head.append(name);
        parameters.forEach(parameter -> parameter.appendTo(head));
        String start = head.toString();
        String written = value.replace("\r", "").replace("\n", "\\n");
        String raw = LineFolding.folded(start + ':' + written);
        return new ContentLine(start, group, name.toUpperCase(Locale.ROOT), parameters, written, raw);
    }

    /** Group and name, upper case. */
    public String label() {
        return group.isEmpty() ? name : group.toUpperCase(Locale.ROOT) + '.' + name;
    }

    /** Whether it is the property of this name. */
    public boolean is(String other) {
        return name.equals(other);
    }

    /** The values of the parameters of this name, in order. */
    public Stream<String> values(String parameter) {
        return parameters.stream().filter(found -> found.is(parameter)).flatMap(found -> found.values().stream());
    }

    /** The first value of the parameters of this name. */
    public Optional<String> parameter(String parameter) {
        return values(parameter).findFirst();
    }

    /** Whether a parameter has this value, in whatever case. */
    public boolean has(String parameter, String wanted) {
        return values(parameter).anyMatch(wanted::equalsIgnoreCase);
    }

    /** Its parameters without those of these names. */
    public List<Parameter> parametersWithout(String... names) {
        List<String> unwanted = List.of(names);
        return parameters.stream()
                .filter(parameter -> !unwanted.contains(parameter.name()))
                .toList();
    }

    /** Its value without escapes, where that is a text. */
    public String text() {
        return EscapedText.unescaped(value);
    }

    /** The same line under another name. */
    public ContentLine named(String other) {
        return of(group, other, parameters, value);
    }

    /** The same line with other parameters and another value. */
    public ContentLine with(List<Parameter> others, String otherValue) {
        return of(group, name, others, otherValue);
    }

    /** The same line without its value, as a client may ask for it (RFC 6352 section 10.4.2). */
    public ContentLine withoutValue() {
        return new ContentLine(head, group, name, parameters, "", LineFolding.folded(head + ':'));
    }
}
