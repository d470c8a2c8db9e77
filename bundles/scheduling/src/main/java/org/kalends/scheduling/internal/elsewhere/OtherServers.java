/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.elsewhere;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets what other servers have at their addresses, a few at a time. */
final class OtherServers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OtherServers.class);
    private static final int AT_ONCE = 16;
    private static final int MOST_WAITING = 200;
    private static final int OK = 200;

    private final ExecutorService threads = threads();
    private HttpClient http;

    /** Each waits for one server, names and all, so that no name that is not found is in the way of who asks. */
    private static ExecutorService threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "kalends-busy-elsewhere");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** It has a thread of its own from the beginning, so that there is none before somebody is asked. */
    private synchronized HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
        }
        return http;
    }

    /**
     * Gets what is at an address, which is not followed to another one.
     *
     * @param patience how long it may take
     * @return what is there; fails when nothing is, or it is not to be asked
     */
    CompletableFuture<byte[]> get(URI uri, PublicHosts hosts, Duration patience, int mostOctets) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return fetched(uri, hosts, patience, mostOctets);
                    } catch (IOException e) {
                        LOG.info("Busy time at {} is not to be had: {}", uri.getHost(), e.toString());
                        throw new CompletionException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new CompletionException(e);
                    }
                },
                threads);
    }

    private byte[] fetched(URI uri, PublicHosts hosts, Duration patience, int mostOctets)
            throws IOException, InterruptedException {
        hosts.check(uri);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(patience)
                .header("Accept", "text/calendar")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = http().sendAsync(request, head -> new BoundedBody(mostOctets));
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                throw new IOException("It answers " + response.statusCode() + '.');
            }
            return response.body();
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new IOException(e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
