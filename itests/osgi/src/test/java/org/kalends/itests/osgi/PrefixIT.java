/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Test;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Onlooker;
import org.kalends.itests.client.Samples;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** The servlets move when the configured prefix changes. */
public class PrefixIT extends RunningServer {
    private static final int MOVES = 100;

    /** What a former address answers: that nothing is there, or where it is now. */
    private static final Set<Integer> ELSEWHERE = Set.of(404, 308);

    @After
    public void moveBack() {
        move("/dav");
    }

    @Test
    public void theServletsShouldMoveToTheConfiguredPrefix() {
        move("/servlet/groupware/dav");

        assertThat(anton().propfind("/dav/", "").status()).isIn(ELSEWHERE);
        assertThat(anton().propfind("/dav/caldav/", "").status()).isIn(ELSEWHERE);
    }

    @Test
    public void addressesInAnswersShouldFollow() {
        move("/moved");

        MultiStatus home =
                anton().list("/moved/caldav/", "<current-user-principal/>").multiStatus();
        assertThat(home.hrefs())
                .contains("/moved/caldav/", "/moved/caldav/calendar/", "/moved/caldav/tasks/")
                .allMatch(href -> href.startsWith("/moved/caldav/"));
        assertThat(home.at("/moved/caldav/").text("current-user-principal")).isEqualTo("/moved/principals/users/3/");
        assertThat(anton().get("/.well-known/caldav").header("Location")).contains("/moved/caldav/");
    }

    @Test
    public void whatIsStoredShouldBeFoundUnderTheNewPrefix() {
        anton().put("/dav/caldav/calendar/stays.ics", Samples.event("stays"));
        move("/moved");

        assertThat(anton().get("/moved/caldav/calendar/stays.ics").body()).contains("UID:stays");
    }

    @Test
    public void aPrefixInsideTheFormerOneShouldBeTaken() {
        move("/dav/inner");

        assertThat(anton().propfind("/dav/inner/", "").multiStatus().hrefs()).containsExactly("/dav/inner/");
        assertThat(anton().propfind("/dav/caldav/", "").status()).isIn(ELSEWHERE);
    }

    @Test
    public void aFormerPrefixShouldLeadOnWhenEngineAndFrontHaveBeenReplaced() throws BundleException {
        move("/moved");
        Replacement.UPDATE.carryOut(bundle("org.kalends.dav.core"), () -> {});
        Replacement.UPDATE.carryOut(bundle("org.kalends.dav.front.jakarta"), () -> {});
        awaitHomes("/moved");

        assertThat(anton().propfind("/dav/caldav/", "").status()).isEqualTo(308);
        assertThat(anton().propfind("/dav/caldav/", "").header("Location")).contains("/moved/caldav/");
    }

    @Test
    public void thePrefixShouldBePutOffAndNotForgottenWhileTheConfigurationIsAway() throws BundleException {
        move("/moved");
        try (StoppedBundle config = StoppedBundle.stop(bundle("org.kalends.config"))) {
            Replacement.UPDATE.carryOut(bundle("org.kalends.dav.front.jakarta"), () -> {});

            assertThat(Stream.of("/moved/", "/dav/", "/", "/.well-known/caldav"))
                    .allSatisfy(path ->
                            assertThat(anton().propfind(path, "").status()).isEqualTo(503));
        }
        awaitHomes("/moved");
        assertThat(anton().propfind("/dav/", "").status()).isEqualTo(308);
        assertThat(anton().propfind("/servlet/dav/", "").status()).isEqualTo(404);
    }

    @Test
    public void theServletOfAnotherBundleShouldNotBeDisturbed() throws InterruptedException {
        ServiceRegistration<Servlet> other = framework().registerService(Servlet.class, new Greeting(), at("/other/*"));
        Client client = anyone();
        Patience.until(() -> client.get("/other/hello").status() == 200);
        try (Onlooker onlooker =
                Onlooker.asking(() -> client.get("/other/hello").body())) {
            moveBackAndForth(onlooker);

            assertThat(onlooker.told().keySet()).isEqualTo(Set.of("Hello"));
        } finally {
            other.unregister();
        }
    }

    @Test
    public void noRequestShouldFailWhileTheServletsMove() throws InterruptedException {
        Client client = anton();
        try (Onlooker root = Onlooker.asking(() -> client.propfind("/", "").status());
                Onlooker first = Onlooker.asking(
                        () -> client.propfind("/dav/caldav/calendar/", "").status());
                Onlooker wellKnown =
                        Onlooker.asking(() -> client.get("/.well-known/caldav").status())) {
            moveBackAndForth(root);
            wellKnown.awaitNews();

            assertThat(root.told().keySet()).isEqualTo(Set.of(207));
            assertThat(first.told().keySet()).isEqualTo(Set.of(207, 308));
            assertThat(wellKnown.told().keySet()).isEqualTo(Set.of(301));
        }
    }

    private void moveBackAndForth(Onlooker onlooker) {
        for (int i = 0; i < MOVES; i++) {
            move(i % 2 == 0 ? "/moved" : "/dav");
            onlooker.awaitNews();
        }
    }

    private void move(String prefix) {
        new Settings(framework(), "org.kalends.config.server").set("com.openexchange.dav.prefixPath", prefix);
        awaitHomes(prefix);
        Set.of("/dav", "/moved").stream()
                .filter(former -> !former.equals(prefix))
                .forEach(former -> Patience.until(() ->
                        ELSEWHERE.contains(anton().propfind(former + "/", "").status())));
    }

    private static Hashtable<String, Object> at(String pattern) {
        return new Hashtable<>(Map.of(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, pattern));
    }

    private static final class Greeting extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("Hello");
        }
    }
}
