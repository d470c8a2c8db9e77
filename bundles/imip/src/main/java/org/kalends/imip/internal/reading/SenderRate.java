/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kalends.imip.internal.mail.MailAddress;

/** How many messages of each sender have been read within an hour: a program that has gone wrong writes to no calendar for long. */
final class SenderRate {
    private static final Duration WINDOW = Duration.ofHours(1);

    /** How many senders are remembered, those who have written last. */
    private static final int MOST_SENDERS = 10_000;

    private record Window(Instant begin, int count) {}

    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true);
    private final InstantSource clock;
    private volatile int most;

    SenderRate(InstantSource clock) {
        this.clock = clock;
    }

    /** Sets how many of a sender are read in an hour. */
    void allow(int number) {
        most = number;
    }

    /** Whether nothing more of a sender is to be read for now. */
    synchronized boolean isExceeded(MailAddress sender) {
        Window window = windows.get(key(sender));
        return window != null && !isOver(window) && window.count() >= most;
    }

    /** Counts a message that was read; what has to be read once more is not counted before that. */
    synchronized void count(MailAddress sender) {
        windows.merge(
                key(sender),
                new Window(clock.instant(), 1),
                (known, fresh) -> isOver(known) ? fresh : new Window(known.begin(), known.count() + 1));
        if (windows.size() > MOST_SENDERS) {
            windows.remove(windows.keySet().iterator().next());
        }
    }

    private boolean isOver(Window window) {
        return !clock.instant().isBefore(window.begin().plus(WINDOW));
    }

    private static String key(MailAddress sender) {
        return sender.wire().toLowerCase(Locale.ROOT);
    }
}
