/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.dav.api.text.EscapedText;

/** How a name is sorted: SORT-STRING (RFC 2426 section 3.6.5), or the parameter SORT-AS of N (RFC 6350 section 5.9). */
final class SortKeys {
    private static final String SORT_STRING = "SORT-STRING";
    private static final String SORT_AS = "SORT-AS";

    private SortKeys() {}

    static List<ContentLine> loose(List<ContentLine> lines) {
        List<ContentLine> loose = new ArrayList<>();
        for (ContentLine line : lines) {
            List<String> keys = line.is(Card.N) ? keys(line) : List.of();
            // More keys than one have no place in SORT-STRING and stay, to be carried along
            loose.add(keys.size() == 1 ? line.with(line.parametersWithout(SORT_AS), line.value()) : line);
            keys.stream()
                    .findFirst()
                    .ifPresent(key -> loose.add(ContentLine.of(SORT_STRING, EscapedText.escaped(key))));
        }
        return loose;
    }

    static List<ContentLine> joined(List<ContentLine> lines) {
        Optional<ContentLine> name =
                lines.stream().filter(line -> line.is(Card.N)).findFirst();
        Optional<String> key =
                lines.stream().filter(SortKeys::isKey).map(ContentLine::text).findFirst();
        if (name.isEmpty() || key.isEmpty()) {
            return lines;
        }
        ContentLine sorted = sorted(name.get(), key.get());
        return lines.stream()
                .filter(line -> !isKey(line))
                .map(line -> line == name.get() ? sorted : line)
                .toList();
    }

    /** A key that SORT-AS can hold: it takes a comma for the end of a key. */
    private static boolean isKey(ContentLine line) {
        return line.is(SORT_STRING)
                && line.parameters().isEmpty()
                && !line.value().isBlank()
                && !line.value().contains(",");
    }

    private static ContentLine sorted(ContentLine name, String key) {
        if (keys(name).stream().findFirst().equals(Optional.of(key))) {
            return name;
        }
        List<Parameter> parameters = new ArrayList<>(name.parametersWithout(SORT_AS));
        parameters.add(Parameter.of(SORT_AS, key));
        return name.with(parameters, name.value());
    }

    private static List<String> keys(ContentLine name) {
        return name.values(SORT_AS)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(key -> !key.isBlank())
                .toList();
    }
}
