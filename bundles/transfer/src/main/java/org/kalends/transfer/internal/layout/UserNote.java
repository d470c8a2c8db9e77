/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import java.util.List;

/**
 * What is said of a user.
 *
 * @param layout the version of the layout
 * @param context number of the context
 * @param user number of the user
 * @param login name to sign in with; missing when no directory knows the user
 * @param displayName full name, likewise
 * @param email mail address, likewise
 * @param delegates who acts for the user
 */
public record UserNote(
        int layout,
        int context,
        int user,
        String login,
        String displayName,
        String email,
        List<DelegateNote> delegates) {
    /**
     * Somebody who acts for the user.
     *
     * @param access {@code READ} or {@code WRITE}
     * @param to {@code user}, {@code group} or {@code everyone}
     * @param id number of the user or group
     */
    public record DelegateNote(String access, String to, int id) {}
}
