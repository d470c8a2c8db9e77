/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.storage.api.Delegation.Access.READ;
import static org.kalends.storage.api.Delegation.Access.WRITE;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.Grantee;

/** Users let others act for them. */
public interface DelegationContract extends StoreUnderTest {
    Grantee ANN = Grantee.user(7);
    Grantee BEN = Grantee.user(10);
    Grantee OFFICE = Grantee.group(7);

    private DelegationStore store() {
        return testee().delegations();
    }

    @Test
    default void nobodyShouldActForAnybodyAtFirst() {
        assertThat(store().from(CONTEXT, OWNER)).isEmpty();
        assertThat(store().to(CONTEXT, Set.of(ANN, OFFICE, Grantee.EVERYONE))).isEmpty();
        assertThat(store().to(CONTEXT, Set.of())).isEmpty();
    }

    @Test
    default void fromShouldListByAccessThenByKindAndId() {
        store().set(CONTEXT, OWNER, WRITE, Set.of(ANN));
        store().set(CONTEXT, OWNER, READ, Set.of(Grantee.EVERYONE, OFFICE, BEN, ANN));
        store().set(CONTEXT, OWNER + 1, READ, Set.of(BEN));

        assertThat(store().from(CONTEXT, OWNER))
                .containsExactly(
                        new Delegation(OWNER, ANN, READ),
                        new Delegation(OWNER, BEN, READ),
                        new Delegation(OWNER, OFFICE, READ),
                        new Delegation(OWNER, Grantee.EVERYONE, READ),
                        new Delegation(OWNER, ANN, WRITE));
    }

    @Test
    default void toShouldListByDelegator() {
        store().set(CONTEXT, 20, READ, Set.of(ANN));
        store().set(CONTEXT, 3, WRITE, Set.of(OFFICE));
        store().set(CONTEXT, 10, READ, Set.of(BEN));
        store().set(CONTEXT, 10, WRITE, Set.of(ANN, OFFICE));

        assertThat(store().to(CONTEXT, Set.of(ANN, OFFICE, Grantee.group(8))))
                .containsExactly(
                        new Delegation(3, OFFICE, WRITE),
                        new Delegation(10, ANN, WRITE),
                        new Delegation(10, OFFICE, WRITE),
                        new Delegation(20, ANN, READ));
        assertThat(store().to(CONTEXT, Set.of(Grantee.group(10)))).isEmpty();
    }

    @Test
    default void setShouldReplaceThoseWithThisAccessOnly() {
        store().set(CONTEXT, OWNER, READ, Set.of(ANN, BEN));
        store().set(CONTEXT, OWNER, WRITE, Set.of(OFFICE));
        store().set(CONTEXT, OWNER + 1, READ, Set.of(ANN));

        store().set(CONTEXT, OWNER, READ, Set.of(BEN));

        assertThat(store().from(CONTEXT, OWNER))
                .containsExactly(new Delegation(OWNER, BEN, READ), new Delegation(OWNER, OFFICE, WRITE));
        assertThat(store().from(CONTEXT, OWNER + 1)).containsExactly(new Delegation(OWNER + 1, ANN, READ));
    }

    @Test
    default void settingNobodyShouldRemoveAll() {
        store().set(CONTEXT, OWNER, READ, Set.of(ANN, OFFICE));

        store().set(CONTEXT, OWNER, READ, Set.of());
        store().set(CONTEXT, OWNER, WRITE, Set.of());

        assertThat(store().from(CONTEXT, OWNER)).isEmpty();
        assertThat(store().to(CONTEXT, Set.of(ANN, OFFICE))).isEmpty();
    }

    @Test
    default void delegationsShouldBeSeenInTheirContextOnly() {
        store().set(CONTEXT, OWNER, READ, Set.of(ANN));
        store().set(CONTEXT + 1, OWNER, READ, Set.of(BEN));

        assertThat(store().to(CONTEXT + 1, Set.of(ANN))).isEmpty();
        store().set(CONTEXT + 1, OWNER, READ, Set.of());
        assertThat(store().from(CONTEXT, OWNER)).containsExactly(new Delegation(OWNER, ANN, READ));
    }
}
