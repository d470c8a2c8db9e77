/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

/** The memory that parts of an answer take while they are put together. */
public interface AnswerMemory {
    /**
     * Claims some, or all there is where that is less.
     *
     * @return how much was claimed; 0 when others have it at the moment
     */
    long claim(long octets);

    /** Gives back what was claimed. */
    void release(long octets);
}
