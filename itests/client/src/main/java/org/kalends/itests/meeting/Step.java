/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

/** Something that somebody may do, as a client does it and as it has to be afterwards. */
interface Step {
    /** What a client knows of what it has asked for. */
    enum Outcome {
        DONE,
        /** There was nothing to do. */
        NOTHING,
        /** No answer came. */
        UNKNOWN
    }

    /** Does it, and again when somebody else was faster. */
    Outcome perform();

    /** Has the world be as it is to be when it was done. */
    void expect(World world);
}
