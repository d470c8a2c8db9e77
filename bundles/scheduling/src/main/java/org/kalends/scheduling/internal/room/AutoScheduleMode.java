/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.room;

/** How a room or a piece of equipment answers by itself; named as calendar servers name them. */
enum AutoScheduleMode {
    /** Not at all: somebody looks after it. */
    NONE("NEEDS-ACTION", "NEEDS-ACTION"),
    ACCEPT_ALWAYS("ACCEPTED", "ACCEPTED"),
    DECLINE_ALWAYS("DECLINED", "DECLINED"),
    /** What it has time for is accepted, the rest is looked after. */
    ACCEPT_IF_FREE("ACCEPTED", "NEEDS-ACTION"),
    /** What it has no time for is declined, the rest is looked after. */
    DECLINE_IF_BUSY("NEEDS-ACTION", "DECLINED"),
    /** What it has time for is accepted, the rest is declined. */
    AUTOMATIC("ACCEPTED", "DECLINED");

    private static final String NEEDS_ACTION = "NEEDS-ACTION";

    private final String whenFree;
    private final String whenTaken;

    AutoScheduleMode(String whenFree, String whenTaken) {
        this.whenFree = whenFree;
        this.whenTaken = whenTaken;
    }

    /** The PARTSTAT where there is time. */
    String whenFree() {
        return whenFree;
    }

    /** The PARTSTAT where there is none. */
    String whenTaken() {
        return whenTaken;
    }

    /** Whether people answer at least some of what is asked. */
    boolean leavesToPeople() {
        return NEEDS_ACTION.equals(whenFree) || NEEDS_ACTION.equals(whenTaken);
    }

    /** Whether the answer depends on whether there is time. */
    boolean looks() {
        return !whenFree.equals(whenTaken);
    }
}
