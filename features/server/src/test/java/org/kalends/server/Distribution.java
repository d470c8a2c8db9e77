/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The distribution that was just built, with folders of its own for each test. */
final class Distribution {
    private final Path home = Path.of(System.getProperty("kalends.distribution"));
    private final Path folder;

    Distribution(Path folder) {
        this.folder = folder;
    }

    /** Options for a free port and these folders. */
    Options options() {
        return Options.of(home)
                .withFolders(folder.resolve("etc"), folder.resolve("data"))
                .withAddress("127.0.0.1", 0);
    }

    /** Runs {@code bin/kalends} and collects all it prints in a file. */
    RunningProcess run(String... arguments) throws IOException {
        return run(Map.of(), arguments);
    }

    /** Runs it with further variables in its environment. */
    RunningProcess run(Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(arguments);
        builder.command().add(0, home.resolve("bin").resolve("kalends").toString());
        builder.environment()
                .putAll(Map.of(
                        "KALENDS_DATA", options().data().toString(),
                        "KALENDS_ETC", options().etc().toString(),
                        "JAVA_HOME", System.getProperty("java.home")));
        builder.environment().putAll(environment);
        Path output = Files.createTempFile(folder, "output", ".txt");
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new RunningProcess(builder.start(), output);
    }

    /** The status code of an answer to a request without credentials, redirects not followed. */
    static int status(String method, URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
