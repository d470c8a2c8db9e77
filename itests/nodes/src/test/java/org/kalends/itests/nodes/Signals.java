/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import java.io.IOException;
import java.util.stream.Stream;

/** Signals to processes that a test has started. */
final class Signals {
    private Signals() {}

    /** Has a process of ours stop where it is ({@code STOP}), or go on ({@code CONT}). */
    static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .inheritIO()
                .start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("No signal " + signal + " to process " + process.pid());
        }
    }

    /** Ends a process and all it has started, as {@code kill -9} does. */
    static void killAll(ProcessHandle process) {
        Stream.concat(Stream.of(process), process.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
