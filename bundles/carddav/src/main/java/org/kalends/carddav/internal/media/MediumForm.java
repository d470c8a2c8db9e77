/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.carddav.internal.text.Version;

/** How a line of a version tells a medium: by its octets or by an address (RFC 2426 section 3.1.4, RFC 6350 section 6.2.4). */
public final class MediumForm {
    private MediumForm() {}

    /**
     * A line that has the medium itself.
     *
     * @param line the line in whatever form
     * @param version the version of the card it shall stand in
     * @param mediaType what it is
     */
    public static ContentLine inline(ContentLine line, Version version, String mediaType, String base64) {
        List<Parameter> parameters = others(line, version);
        if (version == Version.V4) {
            return line.with(parameters, "data:" + mediaType + ";base64," + base64);
        }
        parameters.add(Parameter.of(Parameter.ENCODING, "b"));
        MediumType.inShort(mediaType).ifPresent(type -> parameters.add(Parameter.of(Parameter.TYPE, type)));
        return line.with(parameters, base64);
    }

    /**
     * A line that says where the medium is.
     *
     * @param line the line in whatever form
     * @param version the version of the card it shall stand in
     * @param mediaType what it is; {@value Medium#UNKNOWN} when nobody knows
     */
    public static ContentLine linked(ContentLine line, Version version, String mediaType, String address) {
        List<Parameter> parameters = others(line, version);
        if (version == Version.V3) {
            parameters.add(Parameter.of(Parameter.VALUE, "uri"));
            MediumType.inShort(mediaType).ifPresent(type -> parameters.add(Parameter.of(Parameter.TYPE, type)));
        } else if (!mediaType.equals(Medium.UNKNOWN)) {
            parameters.add(Parameter.of(Parameter.MEDIATYPE, mediaType));
        }
        return line.with(parameters, address);
    }

    /** The parameters that do not say how the medium is told. In version 3.0 TYPE has no other use here. */
    private static List<Parameter> others(ContentLine line, Version version) {
        List<Parameter> others = new ArrayList<>();
        for (Parameter parameter :
                line.parametersWithout("", Parameter.ENCODING, Parameter.VALUE, Parameter.MEDIATYPE)) {
            List<String> values = parameter.is(Parameter.TYPE)
                    ? parameter.values().stream()
                            .filter(value -> version == Version.V4
                                    && MediumType.OF_OTHER_MEANING.contains(value.toLowerCase(Locale.ROOT)))
                            .toList()
                    : parameter.values();
            if (!values.isEmpty()) {
                others.add(new Parameter(parameter.name(), values));
            }
        }
        return others;
    }
}
