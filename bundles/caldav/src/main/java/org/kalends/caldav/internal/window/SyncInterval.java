/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.window;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.config.ConfigView;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Span;

/**
 * What {@code com.openexchange.caldav.interval.start}, {@code .end} and {@code .strict} make of today, in the server's time
 * zone.
 */
public final class SyncInterval {
    private static final String START = "com.openexchange.caldav.interval.start";
    private static final String END = "com.openexchange.caldav.interval.end";
    private static final String STRICT = "com.openexchange.caldav.interval.strict";

    private final Clock clock;

    /**
     * The interval.
     *
     * @param clock says what day it is, and where
     */
    public SyncInterval(Clock clock) {
        this.clock = clock;
    }

    /** The window that holds now; empty when everything is shown. */
    public Optional<TimeWindow> window(ConfigView config) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> from =
                config.read(START, Interval.BACKWARD, Interval.Word.ONE_MONTH).before(today);
        Optional<LocalDate> to =
                config.read(END, Interval.FORWARD, Interval.Word.ONE_YEAR).after(today);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TimeWindow(
                from.map(this::midnight).orElse(Span.UNBOUNDED_START),
                to.map(this::midnight).orElse(Span.UNBOUNDED_END)));
    }

    private long midnight(LocalDate day) {
        ZoneId zone = clock.getZone();
        return day.atStartOfDay(zone).toEpochSecond();
    }

    /**
     * Refuses an object outside the window, where the interval is strict.
     *
     * @throws DavException {@code CALDAV:min-date-time} or {@code CALDAV:max-date-time}
     */
    public void permit(AcceptedObject object, ConfigView config) throws DavException {
        Optional<TimeWindow> window = config.isTrue(STRICT, false) ? window(config) : Optional.empty();
        ItemIndex index = object.index();
        if (window.isEmpty() || window.get().shows(object)) {
            return;
        }
        boolean late =
                index.span().map(span -> span.start() > window.get().end()).orElse(false);
        throw DavException.of(
                late ? CalDavPreconditions.MAX_DATE_TIME : CalDavPreconditions.MIN_DATE_TIME,
                late
                        ? "This is further in the future than this server keeps for synchronisation."
                        : "This is further in the past than this server keeps for synchronisation.");
    }
}
