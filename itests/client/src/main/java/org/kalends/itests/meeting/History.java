/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.function.Consumer;

/** Meetings of several organizers who want the same rooms, from beginning to end, at random: all copies agree after each step. */
public final class History {
    private static final int MEETINGS = 2;
    private static final int STEPS = 14;

    private final Chronicle chronicle;

    /**
     * @param seed of which all of it is made
     * @param opinion fails when an object or a message is not in order
     */
    public History(Town town, long seed, Consumer<String> opinion) {
        chronicle = new Chronicle(town, seed, opinion);
    }

    /** Carries it out, and fails where somebody has something else than is to be. */
    public void run() {
        try {
            for (int i = 0; i < MEETINGS; i++) {
                chronicle.begin(chronicle.town.people().get(i));
            }
            for (int i = 0; i < STEPS; i++) {
                Meeting meeting = chronicle.generator.any(chronicle.world.meetings());
                chronicle.carryOut(chronicle.generator.step(meeting), meeting);
                chronicle.renew(meeting);
            }
            chronicle.end();
        } catch (AssertionError | RuntimeException e) {
            throw chronicle.failed(e);
        }
    }
}
