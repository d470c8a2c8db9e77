/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.servlet.Servlet;
import org.osgi.framework.ServiceRegistration;

/** The prefixes under which we are and were published. The former ones lead on to the present one for a while. */
final class Prefixes implements AutoCloseable {
    /** A servlet under a prefix, and since which move it has been there or been a former one. */
    private record Standing(PrefixServlet servlet, ServiceRegistration<Servlet> registration, long move) {
        Standing since(long later) {
            return new Standing(servlet, registration, later);
        }
    }

    private final Whiteboard whiteboard;
    private final DavEngine engine;
    private final Duration keepFormer;
    private final Map<String, Standing> standing = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kalends-former-prefixes");
        thread.setDaemon(true);
        return thread;
    });
    private String present = "";
    private long moves;

    /**
     * @param whiteboard where servlets are put
     * @param engine what answers
     * @param keepFormer for how long a former prefix leads on
     */
    Prefixes(Whiteboard whiteboard, DavEngine engine, Duration keepFormer) {
        this.whiteboard = whiteboard;
        this.engine = engine;
        this.keepFormer = keepFormer;
    }

    /** Makes a space the present one. Its prefix answers before any other leads there. */
    synchronized void move(UrlSpace space) {
        moves++;
        String former = present;
        present = space.internalPrefix();
        Standing known = standing.get(present);
        if (known == null) {
            PrefixServlet servlet = new PrefixServlet(engine, space);
            standing.put(
                    present, new Standing(servlet, whiteboard.register("kalends-dav", servlet, present + "/*"), moves));
        } else {
            standing.put(present, known.since(moves));
            known.servlet().follow(space);
        }
        standing.values().forEach(one -> one.servlet().follow(space));
        if (!former.equals(present) && standing.containsKey(former)) {
            standing.computeIfPresent(former, (prefix, one) -> one.since(moves));
            long move = moves;
            // A prefix of nothing would go on taking all addresses of the servlet context
            long seconds = former.isEmpty() ? 0 : keepFormer.toSeconds();
            timer.schedule(() -> end(former, move), seconds, TimeUnit.SECONDS);
        }
    }

    /** Ends a former prefix, unless it has been the present one again since that move. */
    private synchronized void end(String former, long move) {
        Standing one = standing.get(former);
        if (one != null && one.move() == move && !former.equals(present)) {
            standing.remove(former);
            one.registration().unregister();
        }
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        standing.values().forEach(one -> one.registration().unregister());
        standing.clear();
    }
}
