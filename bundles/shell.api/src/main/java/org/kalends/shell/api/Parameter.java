/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api;

import java.util.Objects;

/**
 * An argument that a form takes.
 *
 * @param name by which it is explained and asked for
 * @param description what it is, in one line without a full stop
 * @param presence how often it may be there
 * @param completions what it could be
 */
public record Parameter(String name, String description, Presence presence, Completions completions) {
    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(completions, "completions");
    }

    /** One that must be there. */
    public static Parameter required(String name, String description) {
        return new Parameter(name, description, Presence.REQUIRED, Completions.NONE);
    }

    /** One that may be left out. */
    public static Parameter optional(String name, String description) {
        return new Parameter(name, description, Presence.OPTIONAL, Completions.NONE);
    }

    /** One that must be there and may be there several times. */
    public static Parameter repeated(String name, String description) {
        return new Parameter(name, description, Presence.REPEATED, Completions.NONE);
    }

    /** One that may be left out or be there several times. */
    public static Parameter any(String name, String description) {
        return new Parameter(name, description, Presence.ANY, Completions.NONE);
    }

    /** The same with what it could be. */
    public Parameter completedBy(Completions source) {
        return new Parameter(name, description, presence, source);
    }
}
