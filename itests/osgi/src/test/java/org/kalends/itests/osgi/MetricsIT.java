/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** The figures can be left out, and nothing else changes. */
public class MetricsIT extends RunningServer {
    private static final String HOME = "/dav/caldav/";

    private static Set<ObjectName> beans() throws JMException {
        return ManagementFactory.getPlatformMBeanServer()
                .queryNames(new ObjectName("org.kalends:type=Metrics,*"), null);
    }

    @Test
    public void figuresShouldBeInJmxToo() throws Exception {
        anton().propfind(HOME, "");
        ObjectName name = new ObjectName("org.kalends:type=Metrics,name=kalends.requests,method=\"PROPFIND\","
                + "report=\"none\",status=\"207\",client=\"unknown\"");

        // A figure is there a moment before it is counted in
        Patience.until(() -> count(name) > 0);
    }

    private static double count(ObjectName name) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            return server.isRegistered(name) ? (Double) server.getAttribute(name, "Count") : 0;
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void withoutTheBundleAllElseShouldGoOn() throws Exception {
        Bundle metrics = bundle("org.kalends.metrics");
        Set<ObjectName> before = beans();
        metrics.stop();
        try {
            assertThat(beans()).isEmpty();
            Patience.until(() -> anyone().get("/metrics").status() == 404);
            assertThat(anton().propfind(HOME, "").status()).isEqualTo(207);
            assertThat(anyone().get("/health/ready").status()).isEqualTo(200);
        } finally {
            metrics.start();
        }
        Patience.until(() -> anyone().get("/metrics").status() == 200);
        assertThat(beans()).hasSizeGreaterThan(20);
        assertThat(before).isNotEmpty();
    }

    @Test
    public void aStoreThatIsStoppedShouldTakeItsFiguresAlong() throws BundleException {
        String figure = "kalends_storage_readers{account=\"default\"}";
        Patience.until(() -> anyone().get("/metrics").body().contains(figure));
        try (StoppedBundle store = StoppedBundle.stop(bundle("org.kalends.storage.jdbc"))) {
            assertThat(anyone().get("/metrics").body()).doesNotContain(figure);
        }
        Patience.until(() -> anyone().get("/metrics").body().contains(figure));
        awaitServer();
    }
}
