/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.legacy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.dav.api.text.EscapedText;

/**
 * A line of a card of version 2.1.
 *
 * @param read the line, a character of its value for each octet
 */
record LegacyLine(ContentLine read) {
    private static final String CHARSET = "CHARSET";
    private static final Set<String> ENCODINGS = Set.of("QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT");
    private static final Set<String> STRUCTURED = Set.of("N", "ADR", "ORG");
    private static final Set<String> NOT_TEXT = Set.of("URL", "BDAY", "REV", "TZ", "PHOTO", "LOGO", "SOUND", "KEY");

    /** What programs that do not say it write in, where it is not UTF-8. */
    private static final Charset UNSAID = Charset.forName("windows-1252");

    static Optional<LegacyLine> of(String line) {
        int colon = line.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : ContentLine.parsed(line.substring(0, colon + 1))
                        .map(head -> new LegacyLine(new ContentLine(
                                head.head(),
                                head.group(),
                                head.name(),
                                head.parameters(),
                                line.substring(colon + 1),
                                line)));
    }

    boolean is(String name) {
        return read.is(name);
    }

    boolean isQuotedPrintable() {
        return encoding().equals("QUOTED-PRINTABLE");
    }

    boolean isBase64() {
        return encoding().equals("BASE64") || encoding().equals("B");
    }

    private String encoding() {
        return read.parameters().stream()
                .filter(parameter -> parameter.is(Parameter.ENCODING) || parameter.is(""))
                .flatMap(parameter -> parameter.values().stream())
                .map(value -> value.toUpperCase(Locale.ROOT))
                .filter(ENCODINGS::contains)
                .findFirst()
                .orElse("");
    }

    /** The line in version 3.0. */
    ContentLine today() {
        if (isBase64()) {
            return with(true, read.value().strip());
        }
        String decoded = decoded();
        if (STRUCTURED.contains(read.name())) {
            return with(
                    false,
                    EscapedText.parts(decoded, ';').stream()
                            .map(part -> EscapedText.escaped(plain(part)))
                            .collect(Collectors.joining(";")));
        }
        if (is("GEO")) {
            return with(false, decoded.replace(',', ';'));
        }
        return with(false, NOT_TEXT.contains(read.name()) ? decoded.strip() : EscapedText.escaped(plain(decoded)));
    }

    /** The line with a text for its value. */
    ContentLine ofText(String text) {
        return with(false, EscapedText.escaped(text));
    }

    private ContentLine with(boolean base64, String value) {
        return ContentLine.of(read.group(), read.name(), parameters(base64), value);
    }

    private List<Parameter> parameters(boolean base64) {
        List<Parameter> parameters = new ArrayList<>();
        List<String> types = new ArrayList<>();
        if (base64) {
            parameters.add(Parameter.of(Parameter.ENCODING, "b"));
        }
        for (Parameter parameter : read.parameters()) {
            if (parameter.is("") || parameter.is(Parameter.TYPE)) {
                parameter.values().stream()
                        .filter(value -> !ENCODINGS.contains(value.toUpperCase(Locale.ROOT)))
                        .forEach(types::add);
            } else if (parameter.is(Parameter.VALUE)) {
                value(parameter).ifPresent(parameters::add);
            } else if (!parameter.is(CHARSET) && !parameter.is(Parameter.ENCODING)) {
                parameters.add(parameter);
            }
        }
        if (!types.isEmpty()) {
            parameters.add(new Parameter(Parameter.TYPE, types));
        }
        return parameters;
    }

    private static Optional<Parameter> value(Parameter parameter) {
        boolean address = parameter.values().stream()
                .anyMatch(value -> value.equalsIgnoreCase("url") || value.equalsIgnoreCase("uri"));
        return address ? Optional.of(Parameter.of(Parameter.VALUE, "uri")) : Optional.empty();
    }

    private String decoded() {
        byte[] octets = read.value().getBytes(StandardCharsets.ISO_8859_1);
        return inCharset(isQuotedPrintable() ? QuotedPrintable.decoded(octets) : octets);
    }

    private String inCharset(byte[] octets) {
        Optional<Charset> said = read.parameter(CHARSET).flatMap(LegacyLine::charset);
        if (said.isPresent() && !said.get().equals(StandardCharsets.UTF_8)) {
            return new String(octets, said.get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(octets, UNSAID);
        }
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalArgumentException e) {
            // Whatever it is, nothing here can read it; UTF-8 and the usual one are tried
            return Optional.empty();
        }
    }

    /** A value without the few escapes there are; any other backslash is one. */
    private static String plain(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = c == '\\' && i + 1 < value.length() ? value.charAt(i + 1) : 0;
            if (";,:\\nN".indexOf(next) >= 0) {
                text.append(next == 'n' || next == 'N' ? '\n' : next);
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString().replace("\r\n", "\n").replace('\r', '\n');
    }
}
