/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who has {@code bin/kalends} carry out commands of a running server.
 *
 * @param data the server's data
 */
record Administrator(Path data) {
    /** What a command has said, and its exit code. */
    record Said(int exitCode, String text) {}

    /** What a command says that does what it was asked to. */
    String done(Path folder, String... words) {
        Said said = run(folder, "", words);
        assertThat(said.exitCode()).as(said.text()).isZero();
        return said.text();
    }

    /**
     * Has a command carried out.
     *
     * @param folder where the administrator is
     * @param typed what is answered to questions
     */
    Said run(Path folder, String typed, String... words) {
        List<String> line = new ArrayList<>(
                List.of(Distribution.home().resolve("bin/kalends").toString(), "--data", data.toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process process = builder.start();
            process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
