/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.kalends.itests.meeting.Step.Outcome;

/**
 * Meetings at which several do something at the same moment: afterwards all copies agree, with each other and with an order in which the
 * same was done one after the other. Of what was asked for and not answered either all has happened or nothing.
 */
public final class Race {
    private static final int MEETINGS = 2;
    private static final int ROUNDS = 6;
    private static final int RIVALS = 3;
    private static final int LOOKS = 100;
    private static final long PAUSE = 100_000_000;

    private final Chronicle chronicle;

    /** Something that happens to the servers meanwhile. */
    public interface Trouble {
        /** Makes trouble. */
        void begin() throws Exception;

        /** Has all servers be there again. */
        void end() throws Exception;
    }

    /**
     * @param seed of which all of it is made, but for who is faster
     * @param opinion fails when an object or a message is not in order
     */
    public Race(Town town, long seed, Consumer<String> opinion) {
        chronicle = new Chronicle(town, seed, opinion);
    }

    /** Carries it out, with trouble in one of its rounds. */
    public void run(Trouble trouble) throws Exception {
        try {
            for (int i = 0; i < MEETINGS; i++) {
                chronicle.begin(chronicle.town.people().get(i));
            }
            for (int i = 0; i < ROUNDS; i++) {
                Meeting meeting = chronicle.generator.any(chronicle.world.meetings());
                List<Step> steps = chronicle.generator.rivals(meeting, RIVALS);
                List<Outcome> outcomes = atOnce(steps, i == ROUNDS / 2 ? trouble : new NoTrouble());
                chronicle.note(steps + " at once: " + outcomes, meeting);
                settle(steps, outcomes, meeting);
                chronicle.renew(chronicle.world.meeting(meeting.uid));
            }
            chronicle.end();
        } catch (AssertionError | RuntimeException e) {
            throw chronicle.failed(e);
        }
    }

    private static List<Outcome> atOnce(List<Step> steps, Trouble trouble) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(steps.size());
        try {
            List<Future<Outcome>> begun = new ArrayList<>();
            steps.forEach(step -> begun.add(threads.submit(step::perform)));
            trouble.begin();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : begun) {
                outcomes.add(each.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw new AssertionError(steps.toString(), e.getCause());
        } finally {
            threads.shutdownNow();
            trouble.end();
        }
    }

    /** Finds the order that has come about. A database may still be at work for a server that is gone. */
    private void settle(List<Step> steps, List<Outcome> outcomes, Meeting meeting) {
        List<World> possible = new ArrayList<>();
        orders(steps, outcomes, new ArrayList<>(), possible);
        int looks = outcomes.contains(Outcome.UNKNOWN) ? LOOKS : 1;
        List<String> differences = List.of();
        for (int i = 0; i < looks; i++) {
            Agreement agreement = chronicle.agreement(meeting);
            for (World world : possible) {
                List<String> found = agreement.differences(world);
                if (found.isEmpty()) {
                    chronicle.world = world;
                    return;
                }
                differences = differences.isEmpty() || found.size() < differences.size() ? found : differences;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new AssertionError(
                "No order of " + possible.size() + " fits; the best: " + String.join("\n", differences));
    }

    /** All that can have come of it. */
    private void orders(List<Step> steps, List<Outcome> outcomes, List<Integer> before, List<World> possible) {
        boolean complete = true;
        for (int i = 0; i < steps.size(); i++) {
            if (!before.contains(i) && outcomes.get(i) != Outcome.NOTHING) {
                complete &= outcomes.get(i) == Outcome.UNKNOWN;
                List<Integer> longer = new ArrayList<>(before);
                longer.add(i);
                orders(steps, outcomes, longer, possible);
            }
        }
        if (complete) {
            World world = chronicle.world.copy();
            before.forEach(step -> steps.get(step).expect(world));
            possible.add(world);
        }
    }

    private static final class NoTrouble implements Trouble {
        @Override
        public void begin() {}

        @Override
        public void end() {}
    }
}
