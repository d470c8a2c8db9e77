/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The configuration as it holds for one user, or for the server as a whole. A snapshot: it does not change. A value that
 * does not fit the type it is read as is told in the log, once, and counts as not defined: the definition that it
 * shadows holds, or the default when there is none.
 */
@ProviderType
public interface ConfigView {
    /**
     * The value of a property.
     *
     * @param property the full name, such as {@code com.openexchange.dav.prefixPath}
     * @return the text of the most specific scope that defines it, and where that is
     */
    Optional<ConfigValue> find(String property);

    /** The text of a property, or a default when no scope defines it. */
    default String text(String property, String defaultValue) {
        return find(property).map(ConfigValue::text).orElse(defaultValue);
    }

    /** A number; the default when undefined or not a number. */
    long number(String property, long defaultValue);

    /** A truth value; the default when undefined or neither {@code true} nor {@code false}. */
    boolean isTrue(String property, boolean defaultValue);

    /** A number of 32 bits; the default when undefined or not such a number. */
    default int integer(String property, int defaultValue) {
        return read(property, ValueType.INTEGER, defaultValue);
    }

    /** The elements of a comma-separated list; the default when undefined. */
    default List<String> list(String property, List<String> defaultValue) {
        return read(property, ValueType.LIST, defaultValue);
    }

    /** A value of any type; the default when undefined or not of this type. */
    default <T> T read(String property, ValueType<T> type, T defaultValue) {
        return read(property, type).orElse(defaultValue);
    }

    /** A value of any type; empty when no scope defines one of this type. */
    default <T> Optional<T> read(String property, ValueType<T> type) {
        return definitions(property).stream()
                .map(value -> type.read(value.text()))
                .flatMap(reading -> reading.value().stream())
                .findFirst();
    }

    /** Every value that is defined along the search path: first the one that holds, then what it shadows. */
    default List<ConfigValue> definitions(String property) {
        return find(property).stream().toList();
    }

    /** What is known about a property beside its values. */
    default PropertyMetadata metadata(String property) {
        return PropertyMetadata.NONE;
    }

    /** The names of all properties that are defined. */
    default Set<String> names() {
        return Set.of();
    }

    /** The tags by which context sets were chosen. */
    default Set<String> tags() {
        return Set.of();
    }
}
