/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.junit.jupiter.api.Test;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Span;

/**
 * Rules as our own code computes them, lib-recur and ical4j. Where neither library agrees with us, there must be a reason in the list
 * of {@link Reason}s. {@code -Dkalends.recurrence.rules=20000} compares more of each kind, {@code -Dkalends.recurrence.seed} others.
 */
class RuleComparisonTest {
    private static final int RULES = Integer.getInteger("kalends.recurrence.rules", 500);
    private static final long SEED = Long.getLong("kalends.recurrence.seed", 1);
    private static final int INSTANCES = 25;
    private static final LocalDateTime END = LocalDateTime.of(2040, 1, 1, 0, 0);
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** Why we differ from both libraries, and mean to. */
    private enum Reason {
        /** RFC 5545's table has BYMONTHDAY expand a year, which has such a day in every month; the libraries stay in one. */
        DAYS_OF_ALL_MONTHS {
            @Override
            boolean explains(String rule) {
                return rule.startsWith("FREQ=YEARLY") && rule.contains("BYMONTHDAY") && !rule.contains("BYMONTH=");
            }
        };

        abstract boolean explains(String rule);
    }

    private static List<LocalDateTime> ours(String rule, LocalDateTime first) throws MalformedCalendarException {
        RecurrenceRule parsed = RecurrenceRule.parse(rule);
        LocalDateTime end =
                parsed.until().map(until -> until.local().plusSeconds(1)).orElse(END);
        RuleIterator iterator = new RuleIterator(
                parsed,
                new Beginning(first, false, TimeZones.UTC),
                new TimeRange(first.toEpochSecond(ZoneOffset.UTC), end.toEpochSecond(ZoneOffset.UTC)),
                new StepBudget(500_000));
        List<LocalDateTime> found = new ArrayList<>();
        while (found.size() < INSTANCES && iterator.hasNext()) {
            found.add(iterator.next().local());
        }
        return found;
    }

    /** Empty where it throws: it does so in the midst of valid rules that are sparse. */
    private static Optional<List<LocalDateTime>> libRecur(String rule, LocalDateTime first) {
        try {
            RecurrenceRuleIterator iterator = new org.dmfs.rfc5545.recur.RecurrenceRule(rule, RfcMode.RFC5545_LAX)
                    .iterator(DateTime.parse(FORMAT.format(first)));
            List<LocalDateTime> found = new ArrayList<>();
            while (found.size() < INSTANCES && iterator.hasNext()) {
                LocalDateTime next = LocalDateTime.parse(iterator.nextDateTime().toString(), FORMAT);
                if (!next.isBefore(END)) {
                    break;
                }
                found.add(next);
            }
            return Optional.of(found);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static List<LocalDateTime> ical4j(String rule, LocalDateTime first) {
        String explicit = rule.contains("WKST") ? rule : rule + ";WKST=MO";
        return new Recur<LocalDateTime>(explicit)
                .getDates(first, first, END, INSTANCES).stream()
                        .sorted()
                        .distinct()
                        .limit(INSTANCES)
                        .toList();
    }

    /** An instance of a rule, for its series to begin with; empty when it has none. */
    private static Optional<LocalDateTime> start(String rule, LocalDateTime after) throws MalformedCalendarException {
        return ours(rule, after).stream().skip(1).findFirst();
    }

    private void compare(Function<RandomRules, String> kind) throws MalformedCalendarException {
        RandomRules rules = new RandomRules(SEED);
        List<String> unexplained = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < RULES; i++) {
            String rule = kind.apply(rules);
            LocalDateTime after = LocalDateTime.of(2024, 1, 1, 9, 30).plusDays(rules.below(1500));
            Optional<LocalDateTime> first = start(rule, after);
            if (first.isPresent()) {
                compared++;
                String difference = difference(rule, first.get());
                if (!difference.isEmpty()) {
                    unexplained.add(difference);
                }
            }
        }
        assertThat(unexplained).isEmpty();
        assertThat(compared).isGreaterThan(RULES / 2);
    }

    private static String difference(String rule, LocalDateTime first) throws MalformedCalendarException {
        List<LocalDateTime> ours = ours(rule, first);
        Optional<List<LocalDateTime>> libRecur = libRecur(rule, first);
        if (libRecur.filter(ours::equals).isPresent()) {
            return "";
        }
        List<LocalDateTime> ical4j = ical4j(rule, first);
        boolean explained = agrees(rule, ours, libRecur, ical4j)
                || List.of(Reason.values()).stream().anyMatch(reason -> reason.explains(rule));
        return explained
                ? ""
                : "%s from %s%n  ours      %s%n  lib-recur %s%n  ical4j    %s%n"
                        .formatted(rule, first, ours, libRecur, ical4j);
    }

    /** Who tells a day that the rule does not name, or not the one the series begins with, is not listened to; where nobody is left, the rule itself is asked. */
    private static boolean agrees(
            String rule, List<LocalDateTime> ours, Optional<List<LocalDateTime>> libRecur, List<LocalDateTime> ical4j) {
        LiteralRule literal = new LiteralRule(rule);
        if (literal.isWithinDay() && libRecur.isEmpty()) {
            return ours.equals(literal.instances(ours.get(0), END, INSTANCES));
        }
        List<List<LocalDateTime>> heard = Stream.of(libRecur, Optional.of(ical4j))
                .flatMap(Optional::stream)
                .filter(told -> told.contains(ours.get(0)) && told.stream().allMatch(literal::mayHave))
                .toList();
        return heard.isEmpty() ? ours.stream().allMatch(literal::mayHave) : heard.contains(ours);
    }

    /** By the clock of java.time: a time that comes twice is the first, one that never comes is as before the gap. */
    @Test
    void rulesInAZoneAreTheSameOnTheWall() throws MalformedCalendarException {
        RandomRules rules = new RandomRules(SEED);
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        for (int i = 0; i < RULES; i++) {
            String rule = rules.everyday();
            LocalDateTime first = LocalDateTime.of(2024, 3, 1 + rules.below(31), 1 + rules.below(3), 30);
            RuleIterator iterator = new RuleIterator(
                    RecurrenceRule.parse(rule),
                    new Beginning(first, false, berlin.getRules()),
                    new TimeRange(Span.UNBOUNDED_START, END.toEpochSecond(ZoneOffset.UTC)),
                    new StepBudget(500_000));
            for (LocalDateTime local : ours(rule, first)) {
                assertThat(iterator.next().epoch())
                        .as("%s from %s at %s", rule, first, local)
                        .isEqualTo(local.atZone(berlin).toEpochSecond());
            }
        }
    }

    @Test
    void rulesOfClientsAreThoseOfOthers() throws MalformedCalendarException {
        compare(RandomRules::everyday);
    }

    @Test
    void rulesOfAllCombinationsAreThoseOfOthers() throws MalformedCalendarException {
        compare(RandomRules::systematic);
    }

    @Test
    void rulesOfAnyKindAreThoseOfOthers() throws MalformedCalendarException {
        compare(RandomRules::any);
    }

    @Test
    void rulesWithinTheDayAreThoseOfOthers() throws MalformedCalendarException {
        compare(RandomRules::withinDay);
    }

    @Test
    void rulesWithAnEndAreThoseOfOthers() throws MalformedCalendarException {
        compare(RandomRules::ended);
    }

    @Test
    void anEndCutsARuleAndChangesNothingElse() throws MalformedCalendarException {
        RandomRules rules = new RandomRules(SEED);
        for (int i = 0; i < RULES; i++) {
            String rule = rules.any();
            LocalDateTime first = LocalDateTime.of(2024, 1, 1, 9, 30).plusDays(rules.below(1500));
            List<LocalDateTime> all = ours(rule, first);
            int left = 1 + rules.below(all.size());
            String until = rule + ";UNTIL=" + FORMAT.format(all.get(left - 1));

            assertThat(ours(rule + ";COUNT=" + left, first)).as(rule).isEqualTo(all.subList(0, left));
            assertThat(ours(until, first)).as(until).isEqualTo(all.subList(0, left));
        }
    }

    /** What RFC 5545 forbids beside a frequency is sent all the same, and limits as it does elsewhere. */
    @Test
    void partsThatAreForbiddenLimit() throws MalformedCalendarException {
        RandomRules rules = new RandomRules(SEED);
        int withInstances = 0;
        for (int i = 0; i < RULES; i++) {
            String rule = rules.forbidden();
            LocalDateTime first = LocalDateTime.of(2024, 1, 1, 9, 30).plusDays(rules.below(1500));
            LiteralRule literal = new LiteralRule(rule);
            List<LocalDateTime> found = ours(rule, first);

            assertThat(found).as(rule).startsWith(first).isSorted().doesNotHaveDuplicates();
            assertThat(found.stream().skip(1)).as("%s from %s", rule, first).allMatch(literal::mayHave);
            withInstances += found.size() > 1 ? 1 : 0;
        }
        assertThat(withInstances).isGreaterThan(RULES / 4);
    }
}
