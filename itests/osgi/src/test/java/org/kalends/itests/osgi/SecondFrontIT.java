/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.http.api.Page;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Onlooker;
import org.kalends.itests.client.Verdict;
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

    /**
     * Between one and the other the door is closed, and clients come back. A request which the HTTP service has looked up a servlet for
     * that goes before it is called is its to answer.
     */
    @Test
    public void theSecondShouldTakeOverAndBackAgainAndNobodyBeToldAnythingWrong() throws Exception {
        Client anton = anton();
        Client anyone = anyone();
        try (Onlooker home = Onlooker.asking(() -> Verdict.on(() -> anton.propfind("/dav/", "")));
                Onlooker root = Onlooker.asking(() -> Verdict.on(() -> anton.propfind("/", "")));
                Onlooker wellKnown = Onlooker.asking(() -> Verdict.on(() -> anyone.get("/.well-known/caldav")))) {
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

            assertThat(home.told().keySet()).contains("207").isSubsetOf("207", "503", Verdict.CONTAINER_LOST_IT);
            assertThat(root.told().keySet()).contains("207").isSubsetOf("207", "503", Verdict.CONTAINER_LOST_IT);
            assertThat(wellKnown.told().keySet()).contains("301").isSubsetOf("301", "503", Verdict.CONTAINER_LOST_IT);
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
