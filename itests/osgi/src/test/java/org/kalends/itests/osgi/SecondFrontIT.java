/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.http.api.Page;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Onlooker;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;

/**
 * An administrator installs the front for servlets of {@code javax} beside that for {@code jakarta}, in a runtime whose HTTP service
 * knows both.
 */
public class SecondFrontIT extends RunningServer {
    private Bundle first;
    private Bundle second;

    @Before
    public void install() throws BundleException {
        first = bundle("org.kalends.dav.front.jakarta");
        second = framework()
                .installBundle(Path.of(System.getProperty("kalends.front.javax"))
                        .toUri()
                        .toString());
        second.start();
    }

    @After
    public void uninstall() throws BundleException {
        first.start();
        second.uninstall();
        awaitServer();
    }

    @Test
    public void theSecondShouldStayOut() {
        assertThat(second.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(second.getRegisteredServices()).isNull();
        assertThat(anton().propfind("/dav/", "").status()).isEqualTo(207);
    }

    @Test
    public void theSecondShouldTakeOverAndBackAgainAndNobodyNotice() throws Exception {
        Client anton = anton();
        Client anyone = anyone();
        try (Onlooker home = Onlooker.asking(() -> anton.propfind("/dav/", "").status());
                Onlooker root = Onlooker.asking(() -> anton.propfind("/", "").status());
                Onlooker wellKnown =
                        Onlooker.asking(() -> anyone.get("/.well-known/caldav").status())) {
            for (int i = 0; i < 10; i++) {
                first.stop();
                List.of(home, root, wellKnown).forEach(Onlooker::awaitNews);
                assertThat(second.getRegisteredServices()).isNotEmpty();
                first.start();
                assertThat(first.getRegisteredServices()).isNull();
                second.stop();
                List.of(home, root, wellKnown).forEach(Onlooker::awaitNews);
                assertThat(first.getRegisteredServices()).isNotEmpty();
                second.start();
            }

            assertThat(home.told().keySet()).isEqualTo(Set.of(207));
            assertThat(root.told().keySet()).isEqualTo(Set.of(207));
            assertThat(wellKnown.told().keySet()).isEqualTo(Set.of(301));
        }
    }

    @Test
    public void pagesShouldGoOverToo() throws BundleException {
        Page page = exchange -> exchange.status(204);
        ServiceRegistration<Page> registration =
                framework().registerService(Page.class, page, new Hashtable<>(Map.of(Page.PATH, "/page")));
        try {
            Patience.until(() -> anyone().get("/page").status() == 204);
            first.stop();
            Patience.until(() -> anyone().get("/page").status() == 204);
        } finally {
            registration.unregister();
        }
        Patience.until(() -> anyone().get("/page").status() == 404);
    }
}
