/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.testing.Patience;

class CourseTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Course course = new Course("second", threads);
    private final CountDownLatch wake = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void end() {
        wake.countDown();
        threads.shutdown();
    }

    private String sleep() {
        asked.incrementAndGet();
        try {
            wake.await();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody is woken but by us", e);
        }
        return "late";
    }

    @Test
    void anAnswerIsPassedOn() {
        assertThat(course.ask(() -> "told", LONG)).contains("told");
    }

    @Test
    void aFailureIsNoAnswer() {
        Optional<String> unavailable = course.ask(
                () -> {
                    throw new StorageUnavailableException("The database is restarted");
                },
                LONG);
        Optional<String> broken = course.ask(
                () -> {
                    throw new NoClassDefFoundError("what/is/Gone");
                },
                LONG);

        assertThat(unavailable).isEmpty();
        assertThat(broken).isEmpty();
        assertThat(course.ask(() -> "again", LONG)).contains("again");
    }

    @Test
    void whoHangsHoldsAHandfulOfThreads() {
        for (int i = 0; i < 10; i++) {
            assertThat(course.ask(this::sleep, SHORT)).isEmpty();
        }
        // Whoever was asked last may not have heard yet
        Patience.until(() -> asked.get() >= 4);
        assertThat(asked).as("threads that hang").hasValue(4);
    }

    @Test
    void onceItAnswersItIsAskedAgain() {
        for (int i = 0; i < 4; i++) {
            course.ask(this::sleep, SHORT);
        }
        assertThat(course.ask(() -> "told", LONG)).isEmpty();

        wake.countDown();

        Optional<String> told = Optional.empty();
        while (told.isEmpty()) {
            told = course.ask(() -> "told", LONG);
        }
        assertThat(told).contains("told");
    }
}
