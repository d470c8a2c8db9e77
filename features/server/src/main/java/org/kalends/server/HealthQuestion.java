/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks a server on this machine how it is, as a probe does.
 *
 * @param server its address, with a slash at the end
 */
record HealthQuestion(URI server) {
    private static final String READY = "health/ready";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    /**
     * Asks.
     *
     * @param out told a line for the whole and one for each thing that is looked at
     * @return {@link ExitCode#STOPPED} when it answers requests
     */
    ExitCode ask(PrintStream out) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(READY))
                .header("Accept", "text/plain")
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            return tell(answer, out);
        } catch (IOException e) {
            out.println("It does not answer at " + request.uri() + ": " + e);
            return ExitCode.NOT_READY;
        }
    }

    private static ExitCode tell(HttpResponse<String> answer, PrintStream out) {
        boolean told = answer.statusCode() == OK || answer.statusCode() == UNAVAILABLE;
        out.print(told ? answer.body() : "There are no health checks at " + answer.uri() + System.lineSeparator());
        return answer.statusCode() == OK ? ExitCode.STOPPED : ExitCode.NOT_READY;
    }
}
