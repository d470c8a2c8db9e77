/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.settings;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A value of Configuration Admin as texts: a file has texts, a form has what it says, and another program anything. */
final class Texts {
    private Texts() {}

    /** Each of the texts in a value: stripped, and none of them empty. */
    static List<String> of(Object value) {
        return each(value)
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The same for a list, which a file of properties has in one text, with commas between its elements. */
    static List<String> ofList(Object value) {
        return of(value).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Stream<?> each(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream();
        }
        if (value != null && value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value)).mapToObj(index -> Array.get(value, index));
        }
        return Stream.ofNullable(value);
    }
}
