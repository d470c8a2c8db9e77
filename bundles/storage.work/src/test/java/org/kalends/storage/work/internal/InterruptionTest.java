/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private final Interruption interruption = new Interruption();

    @Test
    void whatIsInsideShouldBeInterrupted() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> interruption.reaches(() -> {
                    interruption.ask();
                    never.await();
                    return "";
                }))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void whatComesAfterShouldNotBegin() {
        interruption.ask();

        assertThatThrownBy(() -> interruption.reaches(() -> {
                    throw new AssertionError("begun");
                }))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void whatIsOutsideShouldGoOn() throws Exception {
        assertThat(interruption.<String, RuntimeException>reaches(() -> "inside"))
                .isEqualTo("inside");

        interruption.ask();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(interruption.isAsked()).isTrue();
    }

    @Test
    void whoDoesNotHeedItShouldNotBeInterruptedLater() throws Exception {
        String result = interruption.<String, RuntimeException>reaches(() -> {
            interruption.ask();
            return "done all the same";
        });

        assertThat(result).isEqualTo("done all the same");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
