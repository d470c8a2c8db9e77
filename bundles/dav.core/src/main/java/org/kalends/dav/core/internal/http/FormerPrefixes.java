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

/** The prefixes under which we were published before. For a while they lead clients on to the present one. */
final class FormerPrefixes implements AutoCloseable {
    private final Whiteboard whiteboard;
    private final Duration keep;
    private final Map<String, ServiceRegistration<Servlet>> redirects = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kalends-former-prefixes");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param whiteboard where redirects are put
     * @param keep for how long
     */
    FormerPrefixes(Whiteboard whiteboard, Duration keep) {
        this.whiteboard = whiteboard;
        this.keep = keep;
    }

    /** From now on a former prefix leads to the present space; so do all those before it. */
    synchronized void leadOn(String former, UrlSpace present) {
        Map<String, ServiceRegistration<Servlet>> earlier = new HashMap<>(redirects);
        redirects.clear();
        earlier.keySet().forEach(prefix -> redirect(prefix, present));
        redirect(former, present);
        earlier.values().forEach(ServiceRegistration::unregister);
    }

    private void redirect(String prefix, UrlSpace present) {
        // A prefix of nothing would take all the addresses of the context, and the present one needs none
        if (keep.isZero() || prefix.isEmpty() || prefix.equals(present.internalPrefix())) {
            return;
        }
        RedirectServlet servlet = new RedirectServlet(prefix, present);
        ServiceRegistration<Servlet> redirect = whiteboard.register("kalends-former", servlet, prefix + "/*");
        redirects.put(prefix, redirect);
        timer.schedule(() -> end(prefix, redirect), keep.toSeconds(), TimeUnit.SECONDS);
    }

    private synchronized void end(String prefix, ServiceRegistration<Servlet> redirect) {
        if (redirects.remove(prefix, redirect)) {
            redirect.unregister();
        }
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        redirects.values().forEach(ServiceRegistration::unregister);
        redirects.clear();
    }
}
