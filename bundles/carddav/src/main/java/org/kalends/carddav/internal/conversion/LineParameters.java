/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;

/**
 * Parameters of properties that both versions know. Version 3.0 knows few (RFC 2426 section 4) and says what is preferred by a
 * value of TYPE; version 4.0 takes any, but each with a name, and says it by PREF (RFC 6350 section 5.3).
 */
final class LineParameters {
    private static final String PREFERRED = "pref";
    private static final Parameter FIRST = Parameter.of(Parameter.PREF, "1");

    /** What version 3.0 knows, beside X- parameters. */
    private static final Set<String> OLD =
            Set.of(Parameter.TYPE, Parameter.VALUE, Parameter.ENCODING, "LANGUAGE", "CHARSET", "CONTEXT");

    /** The properties of which version 3.0 does not know a TYPE. */
    private static final Set<String> WITHOUT_TYPE = Set.of("N", "FN");

    /** The properties of which one is preferred in version 3.0. */
    private static final Set<String> WITH_PREFERENCE = Set.of("ADR", "LABEL", "TEL", "EMAIL", "IMPP", "URL");

    private static final Set<String> ENCODINGS = Set.of("BASE64", "B", "QUOTED-PRINTABLE");

    private LineParameters() {}

    static ContentLine to3(ContentLine line) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : line.parameters()) {
            if (isKnown(parameter, line.name())) {
                parameters.add(parameter);
            } else if (parameter.equals(FIRST) && WITH_PREFERENCE.contains(line.name())) {
                parameters.add(Parameter.of(Parameter.TYPE, PREFERRED));
            }
        }
        return changed(line, parameters);
    }

    private static boolean isKnown(Parameter parameter, String property) {
        if (parameter.is(Parameter.TYPE) && WITHOUT_TYPE.contains(property)) {
            return false;
        }
        return OLD.contains(parameter.name()) || PropertyNames.isExtension(parameter.name());
    }

    static ContentLine to4(ContentLine line) {
        List<Parameter> parameters = new ArrayList<>();
        boolean preferred = false;
        for (Parameter parameter : line.parameters()) {
            Parameter named = named(parameter);
            if (named.is(Parameter.TYPE) && named.values().stream().anyMatch(PREFERRED::equalsIgnoreCase)) {
                preferred = true;
                named = withoutPreference(named);
            }
            if (!named.values().isEmpty()) {
                parameters.add(named);
            }
        }
        if (preferred) {
            parameters.add(FIRST);
        }
        return changed(line, parameters);
    }

    private static Parameter withoutPreference(Parameter type) {
        return new Parameter(
                type.name(),
                type.values().stream()
                        .filter(value -> !value.equalsIgnoreCase(PREFERRED))
                        .toList());
    }

    private static Parameter named(Parameter parameter) {
        if (!parameter.is("")) {
            return parameter;
        }
        boolean encoding =
                parameter.values().stream().allMatch(value -> ENCODINGS.contains(value.toUpperCase(Locale.ROOT)));
        return new Parameter(encoding ? Parameter.ENCODING : Parameter.TYPE, parameter.values());
    }

    private static ContentLine changed(ContentLine line, List<Parameter> parameters) {
        return parameters.equals(line.parameters()) ? line : line.with(parameters, line.value());
    }
}
