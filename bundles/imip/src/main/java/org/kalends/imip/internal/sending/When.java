/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.property.DateProperty;

/**
 * When something is, as people say it.
 *
 * @param locale in which language
 * @param zone in which zone
 */
record When(Locale locale, ZoneId zone) {
    /** The time of an event or a task; empty when it has none. */
    Optional<String> of(Component component) {
        Optional<Temporal> start = temporal(component, "DTSTART");
        Optional<Temporal> end = temporal(component, "DTEND").or(() -> temporal(component, "DUE"));
        if (start.isEmpty()) {
            return end.map(this::shown);
        }
        return Optional.of(
                start.get() instanceof LocalDate first
                        ? days(first, end.or(() -> later(component, first)))
                        : times(start.get(), end.or(() -> later(component, start.get()))));
    }

    private static Optional<Temporal> temporal(Component component, String name) {
        return component
                .getProperty(name)
                .filter(DateProperty.class::isInstance)
                .map(property -> ((DateProperty<?>) property).getDate());
    }

    private static Optional<TemporalAmount> length(Component component) {
        return component.getProperty("DURATION").map(property -> ((net.fortuna.ical4j.model.property.Duration) property)
                .getDuration());
    }

    /** The length of a day is no number of hours. */
    private static Optional<Temporal> later(Component component, LocalDate first) {
        return length(component)
                .map(length -> length instanceof Duration hours ? first.plusDays(hours.toDays()) : first.plus(length));
    }

    private Optional<Temporal> later(Component component, Temporal start) {
        return length(component)
                .map((TemporalAmount length) ->
                        length instanceof Duration || start instanceof LocalDateTime || start instanceof ZonedDateTime
                                ? start.plus(length)
                                : moment(start).plus(length));
    }

    /** All-day events end before the day that their end names. */
    private String days(LocalDate first, Optional<Temporal> end) {
        LocalDate last = end.filter(LocalDate.class::isInstance)
                .map(day -> ((LocalDate) day).minusDays(1))
                .filter(day -> day.isAfter(first))
                .orElse(first);
        return last.equals(first) ? date().format(first) : date().format(first) + " – " + date().format(last);
    }

    private String times(Temporal start, Optional<Temporal> end) {
        if (end.isEmpty() || end.get() instanceof LocalDate) {
            return shown(start);
        }
        boolean sameDay = day(start).equals(day(end.get()));
        String rest = sameDay ? time().format(clock(end.get())) : local(end.get());
        return local(start) + " – " + rest + zoneOf(start);
    }

    private String shown(Temporal moment) {
        return moment instanceof LocalDate day ? date().format(day) : local(moment) + zoneOf(moment);
    }

    private String local(Temporal moment) {
        return date().format(day(moment)) + ", " + time().format(clock(moment));
    }

    private LocalDate day(Temporal moment) {
        return moment instanceof LocalDateTime floating
                ? floating.toLocalDate()
                : moment(moment).toLocalDate();
    }

    private Temporal clock(Temporal moment) {
        return moment instanceof LocalDateTime ? moment : moment(moment);
    }

    /** A floating time is in no zone, and is shown as it is. */
    private ZonedDateTime moment(Temporal moment) {
        if (moment instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(zone);
        }
        if (moment instanceof OffsetDateTime offset) {
            return offset.atZoneSameInstant(zone);
        }
        return Instant.from(moment).atZone(zone);
    }

    private String zoneOf(Temporal moment) {
        return moment instanceof LocalDateTime ? "" : " (" + zone.getDisplayName(TextStyle.FULL, locale) + ")";
    }

    private DateTimeFormatter date() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
    }

    private DateTimeFormatter time() {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    }
}
