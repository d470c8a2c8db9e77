/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.dav.api.spi.ExchangeListener;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Samples;
import org.kalends.itests.osgi.plugin.Visitors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;

/** A stranger's bundle is told of requests and their answers in the running server. */
public class ExchangeListenerIT extends RunningServer {
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final List<String> PACKAGES =
            List.of("org.kalends.dav.api.client", "org.kalends.dav.api.spi", "org.kalends.identity");

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        plugin = install(new PluginJar(Visitors.class, ExchangeListener.class, PACKAGES, 0));
    }

    @After
    public void uninstall() throws BundleException {
        plugin.uninstall();
    }

    private static String id(Answer answer) {
        return answer.header("X-Request-Id").orElseThrow();
    }

    private void awaitTold(String line) {
        Patience.until(() -> Stranger.says(plugin).contains(line));
    }

    @Test
    public void itShouldBeToldWhoAskedForWhatAndWhatWasAnswered() {
        Answer query = anton().send(
                        "REPORT",
                        CALENDAR,
                        "<sync-collection xmlns='DAV:'><sync-token/><sync-level>1</sync-level><prop/></sync-collection>");
        Answer refused = anyone().get(CALENDAR);
        Answer discovery = anyone().get("/.well-known/caldav");

        awaitTold("anton REPORT sync-collection 207 " + id(query));
        awaitTold("somebody GET " + CALENDAR + " 401 " + id(refused));
        awaitTold("somebody GET /.well-known/caldav 301 " + id(discovery));
    }

    @Test
    public void whatItThrowsShouldHarmNobody() {
        assertThat(anton().put(CALENDAR + "kettle.ics", Samples.event("kettle")).status())
                .isEqualTo(201);
        Answer other = anton().put(CALENDAR + "tea.ics", Samples.event("tea"));

        awaitTold("anton PUT " + CALENDAR + "tea.ics 201 " + id(other));
    }

    @Test
    public void onceItIsGoneItShouldBeToldNoMoreAndNobodyShouldMissIt() throws BundleException {
        List<String> told = new CopyOnWriteArrayList<>();
        ExchangeListener other = exchange -> told.add(exchange.requestId());
        ServiceRegistration<?> listening = framework().registerService(ExchangeListener.class, other, null);
        try {
            plugin.stop();
            Answer missed = anton().propfind(CALENDAR, "");
            assertThat(missed.status()).isEqualTo(207);
            // listeners are told after the answer
            Patience.until(() -> told.contains(id(missed)));
        } finally {
            listening.unregister();
        }

        plugin.start();
        Answer answer = anton().propfind(CALENDAR, "");
        awaitTold("anton PROPFIND " + CALENDAR + " 207 " + id(answer));
        assertThat(Stranger.says(plugin)).hasSize(1);
    }
}
