/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** litmus, the test suite of WebDAV servers, against plain collections. */
class LitmusIT {
    private static final Path LITMUS = Path.of("/usr/bin/litmus");

    @TempDir
    Path folder;

    @Test
    void allSuitesPass() throws Exception {
        assumeTrue(Files.isExecutable(LITMUS), "The package litmus is not installed");
        ServerProcess server = FileServer.start(folder);
        try {
            String said = litmus(server.baseUri() + "dav/files/");

            assertThat(said)
                    .contains("of 16 tests run: 16 passed", "<- summary for `copymove'", "<- summary for `props'")
                    .contains("<- summary for `locks'", "<- summary for `http'")
                    .doesNotContain("FAIL")
                    .doesNotContain("SKIPPED");
            assertThat(said.lines().filter(line -> line.endsWith(" 0 failed. 100.0%")))
                    .as(said)
                    .hasSize(5);
        } finally {
            assertThat(server.terminate()).isZero();
        }
    }

    /** It keeps its logs in the folder it runs in. */
    private String litmus(String url) throws IOException, InterruptedException {
        Path empty = Files.createDirectory(folder.resolve("litmus"));
        Process process = new ProcessBuilder(LITMUS.toString(), "-k", url, "user1", "secret")
                .directory(empty.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
