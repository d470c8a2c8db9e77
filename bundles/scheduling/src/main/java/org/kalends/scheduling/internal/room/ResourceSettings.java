/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.room;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;
import org.kalends.identity.BookableResource;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Right;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a room or a piece of equipment is booked: as its attributes {@code config/<property>} in the directory say, else as the cascade has
 * it for its context.
 *
 * @param mode how it answers
 * @param hard whether a time that is taken is refused with the whole object, and not declined
 * @param mostConflicts up to how many instances of a series are declined one by one
 * @param managers who reads its calendar, and answers there for the resource what it does not answer by itself
 */
record ResourceSettings(AutoScheduleMode mode, boolean hard, int mostConflicts, List<Grantee> managers) {
    private static final Logger LOG = LoggerFactory.getLogger(ResourceSettings.class);
    private static final String PREFIX = "org.kalends.scheduling.resource.";
    private static final int MOST_CONFLICTS = 10;

    private static final ValueType<AutoScheduleMode> MODE = ValueType.oneOf(AutoScheduleMode.class);
    private static final ValueType<List<Grantee>> GRANTEES =
            ValueType.of("a list of users/<id>, groups/<id> and everyone", ResourceSettings::grantees);

    private static final Set<Right> READ = Set.of(Right.SEE, Right.FREE_BUSY, Right.READ_ALL);
    private static final Set<Right> ANSWER = Set.of(Right.SEE, Right.FREE_BUSY, Right.READ_ALL, Right.WRITE_ALL);

    ResourceSettings {
        managers = List.copyOf(managers);
    }

    /** Who may do what with the calendar of the resource. */
    List<Grant> grants() {
        return managers.stream()
                .map(manager -> new Grant(manager, mode.leavesToPeople() ? ANSWER : READ))
                .toList();
    }

    /**
     * The settings of a resource.
     *
     * @param config what holds for its context
     */
    static ResourceSettings of(BookableResource resource, ConfigView config) {
        Reader reader = new Reader(resource, config);
        return new ResourceSettings(
                reader.read("autoScheduleMode", MODE, () -> AutoScheduleMode.AUTOMATIC),
                reader.read("hardConflicts", ValueType.TRUTH, () -> false),
                reader.read("maxConflicts", ValueType.INTEGER, () -> MOST_CONFLICTS),
                reader.read("managers", GRANTEES, List::of));
    }

    private record Reader(BookableResource resource, ConfigView config) {
        private <T> T read(String name, ValueType<T> type, Supplier<T> otherwise) {
            return own(PREFIX + name, type)
                    .or(() -> config.read(PREFIX + name, type))
                    .orElseGet(otherwise);
        }

        private <T> Optional<T> own(String property, ValueType<T> type) {
            Optional<String> text = Optional.ofNullable(resource.attributes().get("config/" + property));
            Optional<ValueType.Reading<T>> reading = text.map(type::read);
            reading.filter(read -> read.value().isEmpty())
                    .ifPresent(read -> LOG.warn(
                            "{} of resource {} in context {} is \"{}\", which {}",
                            property,
                            resource.id(),
                            resource.contextId(),
                            text.get(),
                            read.problem()));
            return reading.flatMap(ValueType.Reading::value);
        }
    }

    private static List<Grantee> grantees(String text) {
        return ValueType.LIST.read(text).value().orElse(List.of()).stream()
                .map(ResourceSettings::grantee)
                .distinct()
                .toList();
    }

    private static Grantee grantee(String name) {
        if (name.equals("everyone")) {
            return Grantee.EVERYONE;
        }
        if (!name.matches("(users|groups)/[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(name);
        }
        int id = Integer.parseInt(name.substring(name.indexOf('/') + 1));
        return name.startsWith("users") ? Grantee.user(id) : Grantee.group(id);
    }
}
