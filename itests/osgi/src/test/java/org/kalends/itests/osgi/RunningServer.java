/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.util.Arrays;
import javax.inject.Inject;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** A test inside the framework of a server that is started once for its class. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class RunningServer {
    @Inject
    private BundleContext context;

    /** What Pax Exam installs. */
    @Configuration
    public Option[] server() {
        return ShippedServer.options();
    }

    /** Waits until users, stores and both areas are there. */
    @Before
    public void awaitServer() {
        awaitHomes("/dav");
    }

    final BundleContext framework() {
        return context;
    }

    /** A client that does not sign in. */
    final Client anyone() {
        return Client.at(() -> Endpoint.of(framework()));
    }

    /** The user of this server. */
    final Client anton() {
        return anyone().as("anton");
    }

    final Bundle bundle(String symbolicName) {
        return Arrays.stream(framework().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    /** Drops a bundle into the server. */
    final Bundle install(PluginJar plugin) throws BundleException {
        Bundle bundle = framework().installBundle(plugin.implementation().getName(), plugin.stream());
        bundle.start();
        return bundle;
    }

    /** Waits until all stores are there that this server has: without one there is no state of a home. */
    final void awaitStores() {
        Patience.until(() -> {
            Answer home = anton().propfind("/dav/caldav/", "<sync-token/>");
            return home.status() == 207 && home.multiStatus().only().status("sync-token") == 200;
        });
    }

    /** Waits until both homes are told under a prefix. */
    final void awaitHomes(String prefix) {
        Patience.until(() -> anton().propfind(prefix + "/caldav/", "").status() == 207);
        Patience.until(() -> anton().propfind(prefix + "/carddav/", "").status() == 207);
    }
}
