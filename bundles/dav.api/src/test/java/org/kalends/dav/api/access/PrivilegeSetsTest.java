/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.spi.ContainedPrivilege;
import org.kalends.storage.api.Right;

class PrivilegeSetsTest {
    private static final Privilege FREE_BUSY = new Privilege(DavNames.dav("free-busy"));
    private static final List<ContainedPrivilege> CONTAINED =
            List.of(new ContainedPrivilege(FREE_BUSY, Privilege.READ, "See when"));

    private static Set<Privilege> of(Right... rights) {
        return PrivilegeSets.of(Set.of(rights), CONTAINED);
    }

    @Test
    void allRightsAreAllPrivileges() {
        assertThat(PrivilegeSets.of(EnumSet.allOf(Right.class), CONTAINED))
                .startsWith(Privilege.ALL, Privilege.READ, FREE_BUSY, Privilege.WRITE)
                .hasSize(12);
    }

    @Test
    void whoReadsSeesBusyTimeAndTheOwnPrivileges() {
        assertThat(of(Right.SEE, Right.READ_ALL))
                .containsExactly(Privilege.READ, FREE_BUSY, Privilege.READ_CURRENT_USER_PRIVILEGE_SET);
    }

    @Test
    void whoSeesBusyTimeReadsNothing() {
        assertThat(of(Right.FREE_BUSY)).containsExactly(FREE_BUSY);
    }

    @Test
    void whoSeesOnlyThatTheFolderIsThereCanAskForTheOwnPrivileges() {
        assertThat(of(Right.SEE)).containsExactly(Privilege.READ_CURRENT_USER_PRIVILEGE_SET);
    }

    @Test
    void writingNeedsCreatingChangingAndDeletingToBeAggregated() {
        assertThat(of(Right.READ_ALL, Right.CREATE, Right.WRITE_ALL, Right.DELETE_ALL))
                .contains(Privilege.WRITE, Privilege.WRITE_PROPERTIES, Privilege.BIND, Privilege.UNBIND)
                .doesNotContain(Privilege.ALL, Privilege.WRITE_ACL);
        assertThat(of(Right.READ_ALL, Right.CREATE, Right.WRITE_OWN)).doesNotContain(Privilege.WRITE);
    }

    @Test
    void onOthersObjectsARightOnOwnOnesIsNone() {
        Set<Right> own = Set.of(Right.READ_OWN, Right.WRITE_OWN, Right.DELETE_OWN, Right.CREATE);

        assertThat(PrivilegeSets.onItem(own, true))
                .containsExactlyInAnyOrder(Right.READ_ALL, Right.WRITE_ALL, Right.DELETE_ALL, Right.CREATE);
        assertThat(PrivilegeSets.onItem(own, false)).containsExactly(Right.CREATE);
    }
}
