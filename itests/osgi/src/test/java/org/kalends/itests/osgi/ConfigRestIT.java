/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;

/** The configuration can be read over HTTP, where and by whom its own configuration says. */
public class ConfigRestIT extends RunningServer {
    private static final String PID = "org.kalends.config.rest";
    private static final String SERVER_PID = "org.kalends.config.server";
    private static final String BASE = "/preliminary/configuration/v1";
    private static final String ENABLED = "com.openexchange.caldav.enabled";
    private static final String START = "com.openexchange.caldav.interval.start";
    private static final Map<String, Object> ADMIN = Map.of(
            "login", "admin",
            "passwordHash", "{bcrypt}$2b$04$FY6vhW9LTHqURTzXud3rc./Z9AmUBNxatbmne2fHDmAcaKs26i43.");

    @After
    public void valueBack() {
        new Settings(framework(), SERVER_PID).set(START, "0");
    }

    @Test
    public void nothingShouldBeThereWithoutConfiguration() {
        assertThat(admin().get(BASE + "/property/" + START).status()).isEqualTo(404);
    }

    @Test
    public void valuesShouldBeReadAsTheyHoldForServerAndUser() {
        try (PidConfiguration on = on(ADMIN)) {
            assertThat(admin().get(BASE + "/property/" + ENABLED).body()).isEqualTo("{\"" + ENABLED + "\":\"false\"}");
            assertThat(admin().get(BASE + "/property/" + ENABLED + "/1/3").body())
                    .isEqualTo("{\"" + ENABLED + "\":\"true\"}");
            assertThat(admin().get(BASE + "/withPrefix/com.openexchange.caldav.interval/1/3")
                            .body())
                    .isEqualTo("{\"com.openexchange.caldav.interval.end\":\"0\",\"" + START + "\":\"0\"}");
        }
    }

    @Test
    public void answersShouldNotBeKept() {
        try (PidConfiguration on = on(ADMIN)) {
            Answer answer = admin().get(BASE + "/property/" + ENABLED);

            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.header("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        }
    }

    @Test
    public void whatOnlyAContextSetDefinesShouldBeListed() {
        Map<String, Object> gold = Map.of("withTags", "ucInfostore", "com.example.gold/a", "yes");
        try (PidConfiguration on = on(ADMIN);
                PidConfiguration set =
                        PidConfiguration.ofFactory(framework(), "org.kalends.config.contextset", "gold", gold)) {
            String expected = "{\"com.example.gold/a\":\"yes\"}";
            Patience.until(() ->
                    admin().get(BASE + "/withPrefix/com.example/1/3").body().equals(expected));
            assertThat(admin().get(BASE + "/property/com.example.gold%2Fa/1/3").body())
                    .isEqualTo(expected);
            assertThat(admin().get(BASE + "/withPrefix/com.example").body()).isEqualTo("{}");
        }
    }

    @Test
    public void whoIsNotTheAdministratorShouldBeAskedToSignIn() {
        try (PidConfiguration on = on(ADMIN)) {
            Answer anonymous = anyone().get(BASE + "/property/" + ENABLED);

            assertThat(anonymous.status()).isEqualTo(401);
            assertThat(anonymous.header("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic "));
            assertThat(anton().get(BASE + "/property/" + ENABLED).status()).isEqualTo(401);
        }
    }

    @Test
    public void unknownThingsShouldNotBeFound() {
        try (PidConfiguration on = on(ADMIN)) {
            assertThat(admin().get(BASE + "/property/com.example.undefined").status())
                    .isEqualTo(404);
            assertThat(admin().get(BASE + "/property/" + ENABLED + "/1/999").status())
                    .isEqualTo(404);
            assertThat(admin().get(BASE + "/withPrefix/com/2/3").status()).isEqualTo(404);
            assertThat(admin().get(BASE + "/").status()).isEqualTo(404);
        }
    }

    @Test
    public void onlyGetAndHeadShouldBeAnswered() {
        try (PidConfiguration on = on(ADMIN)) {
            Answer head = admin().send("HEAD", BASE + "/property/" + ENABLED, "");
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Length")).contains("43");

            Answer put = admin().send("PUT", BASE + "/property/" + ENABLED, "true");
            assertThat(put.status()).isEqualTo(405);
            assertThat(put.header("Allow")).contains("GET, HEAD");
        }
    }

    @Test
    public void aChangedValueShouldBeSeenByTheNextReader() {
        try (PidConfiguration on = on(ADMIN)) {
            new Settings(framework(), SERVER_PID).set(START, "7");

            Patience.until(() -> admin().get(BASE + "/property/" + START).body().equals("{\"" + START + "\":\"7\"}"));
            assertThat(admin().get(BASE + "/property/" + START + "/1/3").body()).contains("\"7\"");
        }
    }

    @Test
    public void aChangedPathShouldMoveTheServlet() {
        try (PidConfiguration on = on(ADMIN)) {
            on.update(with("path", "/admin/config/"));

            Patience.until(
                    () -> admin().get("/admin/config/property/" + ENABLED).status() == 200);
            Patience.until(() -> admin().get(BASE + "/property/" + ENABLED).status() == 404);
        }
        Patience.until(() -> admin().get("/admin/config/property/" + ENABLED).status() == 404);
    }

    @Test
    public void aChangedPasswordShouldLockTheFormerOneOut() {
        try (PidConfiguration on = on(ADMIN)) {
            on.update(with("passwordHash", "{noop}other"));

            Patience.until(() -> admin().get(BASE + "/property/" + ENABLED).status() == 401);
        }
    }

    @Test
    public void aConfigurationThatIsOfNoUseShouldLetNobodyIn() {
        try (PidConfiguration on = on(ADMIN)) {
            for (Map<String, Object> useless : List.of(with("passwordHash", "secret"), with("login", "ad:min"))) {
                on.update(useless);
                Patience.until(() -> admin().get(BASE + "/property/" + ENABLED).status() == 404);

                on.update(ADMIN);
                Patience.until(() -> admin().get(BASE + "/property/" + ENABLED).status() == 200);
            }
        }
    }

    @Test
    public void aPathThatIsNoneShouldMoveNothing() {
        try (PidConfiguration on = on(ADMIN)) {
            on.update(with("path", "/a//b/*"));
            Patience.until(() -> problems().stream().anyMatch(problem -> problem.startsWith("path=/a//b/*")));
            assertThat(admin().get(BASE + "/property/" + ENABLED).status()).isEqualTo(200);

            on.update(ADMIN);
            Patience.until(() -> problems().isEmpty());
        }
    }

    private List<String> problems() {
        try {
            return framework().getServiceReferences(ProblemSource.class, null).stream()
                    .flatMap(reference -> framework().getService(reference).problems().stream())
                    .map(Problem::message)
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void whatIsAwayShouldBeTriedAgainLater() throws BundleException {
        try (PidConfiguration on = on(ADMIN)) {
            try (StoppedBundle users = StoppedBundle.stop(bundle("org.kalends.identity.file"))) {
                Answer ofUser = admin().get(BASE + "/property/" + ENABLED + "/1/3");
                assertThat(ofUser.status()).isEqualTo(503);
                assertThat(ofUser.header("Retry-After")).isPresent();
                assertThat(admin().get(BASE + "/property/" + ENABLED).status()).isEqualTo(200);
            }
            try (StoppedBundle cascade = StoppedBundle.stop(bundle("org.kalends.config"))) {
                assertThat(admin().get(BASE + "/property/" + ENABLED).status()).isEqualTo(503);
            }
            Patience.until(
                    () -> admin().get(BASE + "/property/" + ENABLED + "/1/3").status() == 200);
        }
    }

    private Client admin() {
        return anyone().as("admin");
    }

    private PidConfiguration on(Map<String, Object> properties) {
        PidConfiguration configuration = PidConfiguration.of(framework(), PID, properties);
        Patience.until(() -> admin().get(BASE + "/property/" + ENABLED).status() == 200);
        return configuration;
    }

    private static Map<String, Object> with(String name, String value) {
        Map<String, Object> changed = new HashMap<>(ADMIN);
        changed.put(name, value);
        return changed;
    }
}
