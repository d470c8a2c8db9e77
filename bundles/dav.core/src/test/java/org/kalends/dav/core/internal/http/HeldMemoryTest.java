/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.identity.UserId;

class HeldMemoryTest {
    private static final long MOST = 16 * 1024 * 1024;
    private static final long LARGE = HeldMemory.NOT_LARGE + 1;
    private static final long FREE = HeldMemory.FREE_OF_CHARGE;
    private static final UserId ANTON = new UserId(1, 3);
    private static final UserId BERTA = new UserId(1, 4);
    private static final UserId CARLA = new UserId(1, 5);

    private final HeldMemory impatient = new HeldMemory(Duration.ZERO);
    private final HeldMemory patient = new HeldMemory(Duration.ofMinutes(5));

    private static int refusal(HeldMemory.Share share, long octets) {
        return catchThrowableOfType(DavException.class, () -> share.take(octets))
                .status();
    }

    @Test
    void requestsHoldNoMoreThanThereIs() throws DavException {
        impatient.share(ANTON, MOST).take(FREE + MOST / 2);
        impatient.share(BERTA, MOST).take(FREE + MOST / 4);

        assertThat(refusal(impatient.share(CARLA, MOST), FREE + LARGE)).isEqualTo(503);
    }

    @Test
    void thoseThatAreNotLargeHaveAQuarterForThemselves() throws DavException {
        impatient.share(ANTON, MOST).take(FREE + MOST / 2);
        impatient.share(BERTA, MOST).take(FREE + MOST / 4);
        impatient.share(BERTA, MOST).take(FREE + HeldMemory.NOT_LARGE);
        impatient.share(CARLA, MOST).take(FREE + HeldMemory.NOT_LARGE);

        assertThat(refusal(impatient.share(CARLA, MOST), FREE + 1)).isEqualTo(503);
    }

    @Test
    void aSmallOneNeedsNoRoom() throws DavException {
        impatient.share(ANTON, MOST).take(FREE + MOST);

        assertThatCode(() -> impatient.share(BERTA, MOST).take(FREE)).doesNotThrowAnyException();
    }

    @Test
    void whatGrowsIsCountedTogether() throws DavException {
        impatient.share(BERTA, MOST).take(FREE + MOST / 2);
        HeldMemory.Share share = impatient.share(ANTON, MOST);
        share.take(FREE);
        share.take(MOST / 4);

        assertThat(refusal(share, 1)).isEqualTo(503);
    }

    @Test
    void oneUserLeavesHalfOfItToOthers() throws DavException {
        impatient.share(ANTON, MOST).take(FREE + MOST / 2);

        assertThat(refusal(impatient.share(ANTON, MOST), FREE + 1)).isEqualTo(503);
        assertThatCode(() -> impatient.share(BERTA, MOST).take(FREE + LARGE)).doesNotThrowAnyException();
    }

    @Test
    void aSingleRequestMayHaveItAllAndNoMore() throws DavException {
        HeldMemory.Share share = impatient.share(ANTON, MOST);
        share.take(FREE + MOST);

        assertThat(refusal(share, 1)).isEqualTo(413);
    }

    @Test
    void whatARequestHeldIsThereForTheNext() throws DavException {
        for (int i = 0; i < 10; i++) {
            try (HeldMemory.Share share = impatient.share(ANTON, MOST)) {
                share.take(FREE + MOST);
            }
        }
        assertThatCode(() -> impatient.share(ANTON, MOST).take(FREE + MOST)).doesNotThrowAnyException();
    }

    @Test
    void whoWaitsGoesOnAsSoonAsAnotherEnds() throws Exception {
        HeldMemory.Share before = patient.share(ANTON, MOST);
        before.take(FREE + MOST);
        CompletableFuture<Void> next = taking(BERTA, MOST);

        assertThat(next).isNotDone();
        before.close();

        assertThat(next).succeedsWithin(Duration.ofSeconds(30));
    }

    private CompletableFuture<Void> taking(UserId user, long octets) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> {
            begun.countDown();
            try (HeldMemory.Share share = patient.share(user, MOST)) {
                share.take(FREE + octets);
            } catch (DavException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        return done;
    }

    @Test
    void onlySomeWait() throws DavException {
        patient.share(ANTON, MOST).take(FREE + MOST);
        for (int i = 0; i < HeldMemory.MOST_WAITING; i++) {
            Thread waiting = new Thread(() -> catchThrowableOfType(
                    DavException.class, () -> patient.share(BERTA, MOST).take(FREE + 1)));
            waiting.setDaemon(true);
            waiting.start();
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        assertThat(refusal(patient.share(CARLA, MOST), FREE + 1)).isEqualTo(503);
    }

    @Test
    void aPartOfAnAnswerIsGivenBackAsSoonAsItIsSent() throws DavException {
        HeldMemory.Share share = impatient.share(ANTON, MOST);

        assertThat(share.claim(MOST)).isEqualTo(MOST);
        assertThat(impatient.share(BERTA, MOST).claim(1)).isZero();
        share.release(MOST);

        assertThat(impatient.share(BERTA, MOST).claim(MOST)).isEqualTo(MOST);
    }

    @Test
    void aPartThatIsLargerThanAllThereIsHasAllForItself() throws DavException {
        HeldMemory.Share share = patient.share(ANTON, MOST);

        assertThat(share.claim(2 * MOST)).isEqualTo(MOST);
        assertThat(patient.share(BERTA, MOST).claim(1))
                .as("nobody waits for it")
                .isZero();
    }

    @Test
    void whatIsStoredIsGivenOutHoweverLargeItIs() throws DavException {
        HeldMemory.Share share = impatient.share(ANTON, MOST);
        share.takeToAnswer(2 * MOST);

        assertThat(catchThrowableOfType(
                                DavException.class,
                                () -> impatient.share(BERTA, MOST).takeToAnswer(1))
                        .status())
                .isEqualTo(503);
        assertThatCode(() -> share.takeToAnswer(1)).doesNotThrowAnyException();
    }
}
