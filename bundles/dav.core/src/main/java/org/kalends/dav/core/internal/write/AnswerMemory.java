/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

/** The memory that parts of an answer take while they are put together. */
public interface AnswerMemory {
    /** Claims some; false when there is not so much left at the moment, or at all. */
    boolean claim(long octets);

    /** Gives back what was claimed. */
    void release(long octets);
}
