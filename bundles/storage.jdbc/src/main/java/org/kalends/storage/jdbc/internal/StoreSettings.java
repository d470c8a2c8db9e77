/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Optional;
import org.kalends.storage.api.Storage;

/**
 * The settings of one store as a configuration has them, each of them fit for use. The defaults are those of {@link JdbcSettings}.
 */
record StoreSettings(String path, String account, int readers, int tombstoneRetentionDays, String nativeDirectory)
        implements JdbcSettings {
    private static final int DEFAULT_READERS = 4;
    private static final int MOST_READERS = 256;
    private static final int DEFAULT_RETENTION_DAYS = 180;
    private static final int MOST_RETENTION_DAYS = 36_500;

    /** A configuration cannot be used. The message names each setting, its value and what would be right. */
    static final class UnusableException extends Exception {
        UnusableException(List<String> problems) {
            super(String.join("; ", problems));
        }
    }

    /**
     * Reads a configuration.
     *
     * @throws UnusableException when a value is none that the setting can have
     */
    static StoreSettings of(Dictionary<String, ?> configuration) throws UnusableException {
        Reading reading = new Reading(configuration, new ArrayList<>());
        StoreSettings settings = new StoreSettings(
                reading.path(),
                reading.text("account").orElse(Storage.DEFAULT_ACCOUNT),
                reading.number("readers", DEFAULT_READERS, MOST_READERS),
                reading.number("tombstoneRetentionDays", DEFAULT_RETENTION_DAYS, MOST_RETENTION_DAYS),
                reading.text("nativeDirectory").orElse(""));
        if (!reading.problems().isEmpty()) {
            throw new UnusableException(reading.problems());
        }
        return settings;
    }

    /** Whether both are of one store: it can go from these settings to the others while it is used. */
    boolean isSameStore(StoreSettings other) {
        return path.equals(other.path) && account.equals(other.account);
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return JdbcSettings.class;
    }

    private record Reading(Dictionary<String, ?> configuration, List<String> problems) {
        Optional<String> text(String name) {
            return Optional.ofNullable(configuration.get(name))
                    .map(value -> value.toString().strip());
        }

        String path() {
            Optional<String> path = text("path").filter(text -> !text.isEmpty());
            if (path.isEmpty()) {
                problems.add("path is missing; it must name the database file");
            }
            return path.orElse("");
        }

        int number(String name, int absent, int most) {
            Optional<String> text = text(name).filter(value -> !value.isEmpty());
            if (text.isEmpty()) {
                return absent;
            }
            try {
                int value = Integer.parseInt(text.get());
                if (value >= 1 && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // told as every other value that is none
            }
            problems.add("%s=%s; it must be a whole number from 1 to %d".formatted(name, text.get(), most));
            return absent;
        }
    }
}
