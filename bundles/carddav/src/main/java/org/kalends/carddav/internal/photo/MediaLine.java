/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kalends.carddav.internal.format.CardText;
import org.kalends.storage.api.Octets;

/**
 * A line of a card that has a picture or a sound or says where it is (RFC 2426 sections 3.1.4, 3.5.3, 3.6.6; RFC 6350
 * sections 6.2.4, 6.6.3, 6.7.5).
 *
 * @param slot tells it from the others of its card: the name and which one of that name it is, {@code photo-1}
 * @param property the line
 * @param modern whether it is in a card of version 4.0
 */
record MediaLine(String slot, VObjectProperty property, boolean modern) {
    private static final Pattern DATA = Pattern.compile("(?is)data:([^;,]*)(?:;[^;,]*?)*;base64,(.*)");
    private static final int DATA_TYPE = 1;
    private static final int DATA_OCTETS = 2;
    private static final String ENCODING = "ENCODING";
    private static final String VALUE = "VALUE";
    private static final String TYPE = "TYPE";
    private static final String MEDIATYPE = "MEDIATYPE";

    /** What the line itself has; empty when it has none or what it has cannot be read. */
    Optional<Medium> inline() {
        String value = CardText.unescaped(property.getValue().strip());
        Matcher data = DATA.matcher(value);
        if (data.matches()) {
            return decoded(data.group(DATA_OCTETS), Optional.of(data.group(DATA_TYPE)));
        }
        return isEncoded() ? decoded(value, claimed()) : Optional.empty();
    }

    /** Where it is, when the line says so. */
    Optional<String> reference() {
        String value = CardText.unescaped(property.getValue().strip());
        return isEncoded() || value.isEmpty() || value.regionMatches(true, 0, "data:", 0, "data:".length())
                ? Optional.empty()
                : Optional.of(value);
    }

    private boolean isEncoded() {
        return Stream.concat(values(ENCODING), values(null))
                .anyMatch(value -> value.equalsIgnoreCase("b") || value.equalsIgnoreCase("base64"));
    }

    /** The media type, of which older cards have the end only. */
    private Optional<String> claimed() {
        String family = property.getName().equalsIgnoreCase("SOUND") ? "audio/" : "image/";
        return Stream.of(values(MEDIATYPE), values(TYPE), values(null))
                .flatMap(values -> values)
                .filter(value -> !value.equalsIgnoreCase("pref") && !value.equalsIgnoreCase("base64"))
                .map(value -> value.contains("/") ? value : family + value.toLowerCase(Locale.ROOT))
                .map(type -> type.equals("image/jpg") ? "image/jpeg" : type)
                .findFirst();
    }

    private Stream<String> values(String parameter) {
        List<String> values = property.getParameters().get(parameter);
        return values == null ? Stream.empty() : values.stream();
    }

    private static Optional<Medium> decoded(String base64, Optional<String> claimed) {
        try {
            byte[] octets = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            return octets.length == 0 ? Optional.empty() : Optional.of(Medium.of(Octets.of(octets), claimed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The line with an address in place of the medium itself. */
    String linked(String address, Medium medium) {
        VObjectParameters parameters = new VObjectParameters();
        if (modern) {
            parameters.put(MEDIATYPE, medium.mediaType());
        } else {
            parameters.put(VALUE, "uri");
            shortType(medium).ifPresent(type -> parameters.put(TYPE, type));
        }
        return written(parameters, address);
    }

    /** The line with the medium itself in place of its address. */
    String inlined(Medium medium) {
        VObjectParameters parameters = new VObjectParameters();
        String base64 = Base64.getEncoder().encodeToString(medium.octets().toByteArray());
        if (modern) {
            return written(parameters, "data:" + medium.mediaType() + ";base64," + base64);
        }
        parameters.put(ENCODING, "b");
        shortType(medium).ifPresent(type -> parameters.put(TYPE, type));
        return written(parameters, base64);
    }

    /** The parameters that do not say how the medium is told. */
    private VObjectParameters others() {
        VObjectParameters others = new VObjectParameters(property.getParameters());
        others.removeAll(null);
        Stream.of(ENCODING, VALUE, MEDIATYPE).forEach(others::removeAll);
        if (!modern) {
            others.removeAll(TYPE);
        }
        return others;
    }

    private static Optional<String> shortType(Medium medium) {
        String type = medium.mediaType();
        return type.equals(Medium.UNKNOWN)
                ? Optional.empty()
                : Optional.of(type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT));
    }

    private String written(VObjectParameters telling, String value) {
        VObjectParameters all = others();
        telling.forEach(
                parameter -> all.putAll(parameter.getKey(), parameter.getValue().toArray(String[]::new)));
        try {
            return line(all, value);
        } catch (IllegalArgumentException e) {
            // What was found in parameters cannot always be written; what the line is about goes before it
            return line(telling, value);
        }
    }

    private String line(VObjectParameters parameters, String value) {
        StringWriter text = new StringWriter();
        try (VObjectWriter writer = new VObjectWriter(text, SyntaxStyle.NEW)) {
            writer.writeProperty(property.getGroup(), property.getName(), parameters, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
