/* SPDX-License-Identifier: Apache-2.0 */
package com.example.board;

/** What the groupware does with its notice board, beside all bundles for DAV; an OSGi service. */
public interface NoticeBoard {
    /**
     * Hangs up an event, in place of the one that has this name.
     *
     * @param name names it on the board
     * @param event the event as iCalendar
     * @throws IllegalArgumentException when it is none, or another one has its UID
     */
    void hang(String name, String event);

    /** Takes down what has this name, if there is anything. */
    void takeDown(String name);
}
