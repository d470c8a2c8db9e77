/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stand-alone server as a process of its own, which can be killed. */
final class ServerProcess {
    private static final Pattern READY = Pattern.compile("is ready: (\\S+)");

    private final Process process;
    private final URI baseUri;

    private ServerProcess(Process process, URI baseUri) {
        this.process = process;
        this.baseUri = baseUri;
    }

    /** Starts a server and returns when it is ready. */
    static ServerProcess start(Path etc, Path data) throws IOException {
        return start(Distribution.home(), etc, data);
    }

    /** Starts a server with options of the Java machine and returns when it is ready. */
    static ServerProcess start(Path etc, Path data, String javaOptions) throws IOException {
        ProcessBuilder builder = builder(Distribution.home(), etc, data);
        builder.environment().put("KALENDS_JAVA_OPTS", javaOptions);
        return ready(builder.start());
    }

    /** Starts a server of another distribution and returns when it is ready. */
    static ServerProcess start(Path home, Path etc, Path data) throws IOException {
        return ready(builder(home, etc, data).start());
    }

    private static ProcessBuilder builder(Path home, Path etc, Path data) {
        return new ProcessBuilder(
                        home.resolve("bin/kalends").toString(), "run", "--port=0", "--etc=" + etc, "--data=" + data)
                .redirectErrorStream(true);
    }

    private static ServerProcess ready(Process process) throws IOException {
        BufferedReader console =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                drain(console);
                return new ServerProcess(process, URI.create(ready.group(1)));
            }
        }
        throw new IllegalStateException("The server does not start:\n" + said);
    }

    /** A server that nobody listens to would have to wait for somebody who does. */
    private static void drain(BufferedReader console) {
        Thread reader = new Thread(() -> readToTheEnd(console), "console");
        reader.setDaemon(true);
        reader.start();
    }

    private static void readToTheEnd(BufferedReader console) {
        try (console) {
            console.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // The process has been ended
        }
    }

    /** Where it listens. */
    URI baseUri() {
        return baseUri;
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Ends it as {@code kill} does, and says with which exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server does not stop");
        }
        return process.exitValue();
    }
}
