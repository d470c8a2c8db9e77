/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;

/**
 * A running server. Tests use it in their own process:
 *
 * <pre>{@code
 * Options options = Options.of(distribution).withFolders(etc, data).withAddress("127.0.0.1", 0);
 * try (KalendsServer server = KalendsServer.start(options)) {
 *     client.get(server.baseUri().resolve(".well-known/caldav"));
 * }
 * }</pre>
 */
public final class KalendsServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Framework framework;
    private final URI baseUri;
    private final DataLock lock;
    private final BundleCache cache;

    private KalendsServer(Framework framework, URI baseUri, DataLock lock, BundleCache cache) {
        this.framework = framework;
        this.baseUri = baseUri;
        this.lock = lock;
        this.cache = cache;
    }

    /**
     * Starts a server and returns when it is ready. Sets the system properties {@code kalends.data}
     * and {@code logback.configurationFile}, which libraries inside the bundles read. Nobody can sign in before there is
     * {@code identity.yaml} in the folder of the configuration.
     *
     * @throws StartException when it does not get ready; nothing of it goes on running then
     */
    public static KalendsServer start(Options options) {
        new FirstStart(options).prepareFolders();
        options.database().requireTakenBy(options.etc());
        requireFreeAddress(options);
        setSystemProperties(options);
        Map<String, String> settings = FrameworkSettings.of(options);
        BundleCache cache = BundleCache.of(options);
        DataLock lock = DataLock.take(options.data());
        Framework framework = new FrameworkFactory().newFramework(cache.begin(settings));
        boolean ready = false;
        try {
            startApart(framework, options);
            KalendsServer server =
                    new KalendsServer(framework, options.addressAt(readyAt(framework.getBundleContext())), lock, cache);
            ready = true;
            return server;
        } catch (BundleException e) {
            throw new StartException(ExitCode.NOT_READY, "The framework does not start", e);
        } finally {
            if (!ready) {
                stop(framework, lock, () -> {});
            }
        }
    }

    /** An address clients on this machine reach it at, with a slash at the end. */
    public URI baseUri() {
        return baseUri;
    }

    /** Returns when the server has stopped, whoever stopped it. */
    public void waitForStop() throws InterruptedException {
        framework.waitForStop(0);
    }

    /** Stops the server and returns when it has stopped; closing twice is harmless. */
    @Override
    public void close() {
        stop(framework, lock, cache::end);
    }

    /**
     * Starts the framework with a context class loader, inherited by its threads, that knows Java only: bundles find
     * theirs, and not the loggers and parsers of the application around.
     */
    private static void startApart(Framework framework, Options options) throws BundleException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            framework.init();
            FileEncoding.lookAfter(framework.getBundleContext());
            new BundleFolder(options.home().resolve("bundles")).installInto(framework.getBundleContext());
            framework.start();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static int readyAt(BundleContext framework) {
        Diagnosis diagnosis = new Diagnosis(framework);
        List<String> idle = diagnosis.idleBundles();
        if (!idle.isEmpty()) {
            throw new StartException(ExitCode.NOT_READY, "Not all bundles start:\n" + String.join("\n", idle));
        }
        Readiness readiness = new Readiness(framework);
        List<String> missing = readiness.await(PATIENCE);
        if (!missing.isEmpty()) {
            throw new StartException(
                    ExitCode.NOT_READY,
                    "Not ready after %d s; nobody offers %s:%n%s"
                            .formatted(
                                    PATIENCE.toSeconds(),
                                    String.join(", ", missing),
                                    String.join("\n", diagnosis.waitingComponents())));
        }
        return readiness
                .port()
                .orElseThrow(
                        () -> new StartException(ExitCode.ADDRESS, "The HTTP service does not listen; see the log"));
    }

    private static void requireFreeAddress(Options options) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(options.host(), options.port()));
        } catch (IOException e) {
            throw new StartException(
                    ExitCode.ADDRESS, "Cannot listen at port " + options.port() + " of " + options.host(), e);
        }
    }

    private static void setSystemProperties(Options options) {
        System.setProperty("kalends.data", options.data().toString());
        System.setProperty(
                "logback.configurationFile",
                options.etc().resolve("logback.xml").toString());
    }

    private static void stop(Framework framework, DataLock lock, Runnable whenStopped) {
        try (lock) {
            framework.stop();
            if (framework.waitForStop(STOP_PATIENCE.toMillis()).getType() == FrameworkEvent.STOPPED) {
                whenStopped.run();
            }
        } catch (BundleException e) {
            throw new IllegalStateException("The framework does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
