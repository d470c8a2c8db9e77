/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kalends.dav.api.text.LineFolding;
import org.kalends.icalendar.zone.ZoneDefinition;
import org.kalends.timezone.service.internal.Refusal.Reason;

/** The actions of RFC 7808 section 5. */
final class Actions {
    /** Before it, no place had other than its local mean time. */
    private static final Instant BEGINNING = Instant.parse("1800-01-01T00:00:00Z");

    private static final Duration LONGEST_SPAN = Duration.ofDays(73_050);
    private static final Pattern TOKEN = Pattern.compile("\\d{4}[a-z]{1,3}-\\d{1,4}");
    private static final String PRODID = "-//Kalends//timezone.service//EN";

    private final ZoneData data;

    Actions(ZoneData data) {
        this.data = data;
    }

    /** Section 5.1. */
    Told capabilities() {
        return Told.json(Capabilities.of(data), data.tag());
    }

    /** Section 5.2: all zones, or none when nothing has changed since. A release that is not this one may have changed all. */
    Told list(Question question) throws Refusal {
        Optional<String> since = question.parameter("changedsince", Reason.INVALID_CHANGEDSINCE);
        if (since.isPresent() && !TOKEN.matcher(since.get()).matches()) {
            throw new Refusal(Reason.INVALID_CHANGEDSINCE, "This is no synctoken of this service.");
        }
        boolean unchanged = since.filter(data.synctoken()::equals).isPresent();
        return zones(name -> !unchanged);
    }

    /** Section 5.5. */
    Told find(String text) throws Refusal {
        NamePattern pattern = NamePattern.of(text);
        return zones(name ->
                pattern.matches(name) || data.catalogue().aliases(name).stream().anyMatch(pattern::matches));
    }

    private Told zones(Predicate<String> wanted) {
        JsonArray zones = new JsonArray();
        data.catalogue().names().stream().filter(wanted).map(this::zone).forEach(zones::add);
        JsonObject answer = new JsonObject();
        answer.addProperty("synctoken", data.synctoken());
        answer.add("timezones", zones);
        return Told.json(answer, data.tag());
    }

    private JsonObject zone(String name) {
        JsonObject zone = new JsonObject();
        zone.addProperty("tzid", name);
        zone.addProperty("etag", data.tag());
        zone.addProperty("last-modified", data.modified().toString());
        zone.addProperty("publisher", "IANA Time Zone Database");
        zone.addProperty("version", data.release());
        List<String> names = data.catalogue().aliases(name);
        if (!names.isEmpty()) {
            JsonArray aliases = new JsonArray();
            names.forEach(aliases::add);
            zone.add("aliases", aliases);
        }
        return zone;
    }

    /** Section 5.3. */
    Told get(String name, Question question, List<String> accept) throws Refusal {
        ZoneId zone = found(name);
        Span span = Span.of(question);
        if (!Accepted.takes(accept, "text/calendar")) {
            throw new Refusal(Reason.INVALID_FORMAT, "Time zones are told as text/calendar.");
        }
        Instant start = span.start().orElse(BEGINNING);
        if (span.end().filter(end -> !end.isAfter(start)).isPresent()) {
            throw new Refusal(Reason.INVALID_END, "There is nothing before " + BEGINNING + ".");
        }
        List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" + PRODID));
        lines.addAll(ZoneDefinition.lines(zone, name, start, span.end()));
        lines.add("END:VCALENDAR");
        return Told.calendar(lines.stream().map(LineFolding::folded).collect(Collectors.joining()), data.tag());
    }

    private ZoneId found(String name) throws Refusal {
        return data.catalogue()
                .find(name)
                .orElseThrow(() -> new Refusal(Reason.TZID_NOT_FOUND, "There is no time zone of this name."));
    }

    /** Section 5.4. */
    Told expand(String name, Question question) throws Refusal {
        ZoneId zone = found(name);
        Span span = Span.of(question);
        Instant start =
                span.start().orElseThrow(() -> new Refusal(Reason.INVALID_START, "It must be said from when on."));
        Instant end = span.end().orElseThrow(() -> new Refusal(Reason.INVALID_END, "It must be said up to when."));
        if (Duration.between(start, end).compareTo(LONGEST_SPAN) > 0) {
            throw new Refusal(Reason.INVALID_END, "No more than 200 years are told at once.");
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("tzid", name);
        answer.addProperty("start", start.toString());
        answer.addProperty("end", end.toString());
        answer.add("observances", observances(zone.getRules(), start, end));
        return Told.json(answer, data.tag());
    }

    private static JsonArray observances(ZoneRules rules, Instant start, Instant end) {
        JsonArray all = new JsonArray();
        int first = rules.getOffset(start).getTotalSeconds();
        all.add(observance(rules, start, first, first));
        for (ZoneOffsetTransition next = rules.nextTransition(start);
                next != null && next.getInstant().isBefore(end);
                next = rules.nextTransition(next.getInstant())) {
            all.add(observance(
                    rules,
                    next.getInstant(),
                    next.getOffsetBefore().getTotalSeconds(),
                    next.getOffsetAfter().getTotalSeconds()));
        }
        return all;
    }

    private static JsonObject observance(ZoneRules rules, Instant onset, int from, int to) {
        JsonObject observance = new JsonObject();
        observance.addProperty("name", rules.isDaylightSavings(onset) ? "Daylight" : "Standard");
        observance.addProperty("onset", onset.toString());
        observance.addProperty("utc-offset-from", from);
        observance.addProperty("utc-offset-to", to);
        return observance;
    }
}
