/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** What users, groups, rooms and equipment have in common. */
@ProviderType
public sealed interface DirectoryEntry permits User, Group, BookableResource {
    /** What it is. */
    CalendarUserType calendarUserType();

    /** The tenant. */
    int contextId();

    /** Its number among those of its kind in the tenant; rooms and equipment are numbered together. */
    int id();

    /** Name as shown to users. */
    String displayName();

    /** Its primary mail address. */
    Optional<String> email();

    /** All mail addresses, the primary one first. */
    default List<String> addresses() {
        return email().stream().toList();
    }

    /** The texts by which a search finds it: its names and mail addresses. */
    default List<String> searchTexts() {
        return Stream.concat(Stream.of(displayName()), addresses().stream()).toList();
    }

    /** Names it among the entries of its context. */
    default Key key() {
        return new Key(Numbering.of(calendarUserType()), id());
    }

    /** The entries that are numbered together. */
    enum Numbering {
        USERS,
        GROUPS,
        RESOURCES;

        static Numbering of(CalendarUserType type) {
            return switch (type) {
                case INDIVIDUAL -> USERS;
                case GROUP -> GROUPS;
                case ROOM, RESOURCE -> RESOURCES;
            };
        }
    }

    /**
     * Names an entry inside its context.
     *
     * @param numbering among which
     * @param id its number among these
     */
    record Key(Numbering numbering, int id) implements Comparable<Key> {
        public Key {
            Objects.requireNonNull(numbering, "numbering");
        }

        /**
         * Reads what {@link #toString} wrote.
         *
         * @throws IllegalArgumentException when it is something else
         */
        public static Key parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("This names no entry of a directory: " + text);
            }
            return new Key(Numbering.valueOf(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
        }

        @Override
        public String toString() {
            return numbering.name() + ':' + id;
        }

        /** Users first, then groups, then rooms and equipment; each by number. */
        @Override
        public int compareTo(Key other) {
            int byNumbering = numbering.compareTo(other.numbering);
            return byNumbering == 0 ? Integer.compare(id, other.id) : byNumbering;
        }
    }
}
