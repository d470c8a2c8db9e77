/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a Java process that can be killed without harm to the tests, as those of crashes need. */
public final class OtherProcess {
    /** What starts it; a test that needs a process is left out where this is not. */
    public static final Path SHELL = Path.of("/bin/sh");

    private OtherProcess() {}

    /**
     * Starts a program with the class path of the tests.
     *
     * @param prefix what the shell does before it becomes the program
     */
    public static Process start(String prefix, Class<?> program, String... arguments) throws IOException {
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
