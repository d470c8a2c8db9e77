/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kalends.storage.api.StorageUnavailableException;

/** A move of a context that does not come to its end leaves the store usable, and another one ends it. */
abstract class BrokenMoveContract extends MovingContext {
    @Test
    void aMoveThatBreaksOffShouldLeaveWritesAsTheyWereAndBeGoneOnWith() {
        samples.put(calendar, "known");

        assertThatThrownBy(() -> move(node, "second", () -> {
                    throw new StorageUnavailableException("The command was ended");
                }))
                .hasMessageContaining("ended");
        samples.put(calendar, "meanwhile");
        new Samples(other).put(calendar, "elsewhere");

        move(other, "second", () -> {});
        assertThat(samples.find(calendar, "meanwhile")).isPresent();
        assertThat(samples.find(calendar, "elsewhere")).isPresent();
    }

    @Test
    void aMoveThatWasKilledShouldBeFinishedOrTakenBackByAnotherOne() {
        Database former = databases(node).main();
        Residence residence = new Residence(former.dialect());
        former.write(Lane.alone(CONTEXT), session -> residence.leave(session, CONTEXT, "killed"));
        assertThatThrownBy(() -> samples.put(calendar, "refused")).isInstanceOf(StorageUnavailableException.class);

        assertThat(move("main")).isTrue();

        samples.put(calendar, "taken back");
        former.write(Lane.alone(CONTEXT), session -> residence.leave(session, CONTEXT, "killed"));
        assertThat(move("second")).isTrue();
        samples.put(calendar, "finished");
    }

    @Test
    void aMoveThatAnotherOneHasOvertakenShouldDoNoHarm() {
        samples.put(calendar, "known");

        assertThatThrownBy(() -> move(node, "second", () -> move(other, "second", () -> {})))
                .isInstanceOf(StorageUnavailableException.class);

        new Samples(other).put(calendar, "goes on");
        assertThat(samples.find(calendar, "goes on")).isPresent();
        assertThat(node.opened().databases().of(CONTEXT))
                .isSameAs(databases(node).named("second"));
    }

    @Test
    void aStoreShouldNotOpenWithoutTheDatabaseOfAContext() {
        move("second");

        assertThatThrownBy(() -> server.open(main)).hasMessageContaining("\"second\"");
        assertThatThrownBy(() -> move("third")).hasMessageContaining("\"third\"");
    }
}
