/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.scheduling.internal.itip.GroupExpansion;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;

/** Has the members of groups in an object, as far as there may be so many. */
final class InvitedGroups {
    /** Most lines that the groups of one object become, whatever the configuration allows. */
    private static final int MOST = 5_000;

    private InvitedGroups() {}

    /**
     * The object with the members of its groups.
     *
     * @throws DavException {@code CALDAV:max-attendees-per-instance} when these are too many
     */
    static SchedulingObject in(Situation situation, Optional<SchedulingObject> before, SchedulingObject after)
            throws DavException {
        GroupExpansion expansion = new GroupExpansion(situation.parties(), situation.owner());
        if (after.all().isEmpty() || !expansion.concerns(before, after)) {
            return after;
        }
        if (expansion.size(after) > MOST) {
            throw DavException.of(
                    SchedulePreconditions.MAX_ATTENDEES_PER_INSTANCE,
                    "The groups that are invited have more than " + MOST + " members.");
        }
        SchedulingObject expanded = expansion.expanded(before, after);
        situation.permit(expanded);
        return expanded;
    }
}
