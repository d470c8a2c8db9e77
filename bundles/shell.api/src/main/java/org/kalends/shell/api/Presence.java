/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api;

/** How often an argument may stand in a command. */
public enum Presence {
    /** Once. */
    REQUIRED("<%s>", true, false),
    /** Once or not at all. */
    OPTIONAL("[<%s>]", false, false),
    /** Once or more. */
    REPEATED("<%s>...", true, true),
    /** Any number of times. */
    ANY("[<%s>...]", false, true);

    private final String pattern;
    private final boolean required;
    private final boolean repeated;

    Presence(String pattern, boolean required, boolean repeated) {
        this.pattern = pattern;
        this.required = required;
        this.repeated = repeated;
    }

    /** Whether it must be there. */
    public boolean isRequired() {
        return required;
    }

    /** Whether it may be there more than once. */
    public boolean isRepeated() {
        return repeated;
    }

    /** How an argument of this name is written where the command is explained. */
    public String shown(String name) {
        return pattern.formatted(name);
    }
}
