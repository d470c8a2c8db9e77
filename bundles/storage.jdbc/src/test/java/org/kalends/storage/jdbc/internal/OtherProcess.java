/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a Java process that can be killed without harm to the tests. */
final class OtherProcess {
    static final Path SHELL = Path.of("/bin/sh");

    private OtherProcess() {}

    /**
     * Starts a program with the class path of the tests.
     *
     * @param prefix what the shell does before it becomes the program
     */
    static Process start(String prefix, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                SHELL.toString(),
                "-c",
                prefix + "exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
