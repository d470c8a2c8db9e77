/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.identity.PasswordVerifier.Verified;
import org.kalends.identity.SignInUnavailableException;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.problem.api.Problem;
import org.kalends.testing.LogRecorder;
import org.kalends.testing.Patience;

@Timeout(60)
class FileDirectoryTest {
    private static final UserId ANTON = new UserId(1, 3);
    private static final String FILE =
            """
            contexts:
              - id: 1
                name: example
                loginMappings: [defaultcontext]
                users:
                  - { id: 3, login: anton, password: "{noop}secret", displayName: Anton }
                  - { id: 4, login: berta }
                groups: [ { id: 2, name: sales, members: [3] } ]
                resources: [ { id: 1, name: room } ]
            """;

    @TempDir
    private Path directory;

    private FileDirectory testee;

    @AfterEach
    void close() {
        testee.deactivate();
    }

    @Test
    void whatStandsInTheFileShouldBeKnown() throws IOException {
        start(FILE);

        assertThat(testee.context(1)).isPresent();
        assertThat(testee.user(ANTON)).map(User::displayName).contains("Anton");
        assertThat(testee.users(1)).extracting(User::login).containsExactly("anton", "berta");
        assertThat(testee.groups(1)).hasSize(1);
        assertThat(testee.resources(1)).hasSize(1);
        assertThat(testee.users(2)).isEmpty();
    }

    @Test
    void onlyTheRightPasswordShouldBeAccepted() throws IOException {
        start(FILE);

        assertThat(testee.verify("anton", "secret")).map(Verified::user).contains(ANTON);
        assertThat(testee.verify("Anton@Example", "secret")).map(Verified::user).contains(ANTON);
        assertThat(testee.verify("anton", "wrong")).isEmpty();
        assertThat(testee.verify("berta", "secret")).isEmpty();
        assertThat(testee.verify("nobody", "secret")).isEmpty();
    }

    @Test
    void aChangedPasswordShouldHoldSoonAndEndEarlierAnswers() throws IOException {
        start(FILE);
        Verified before = testee.verify("anton", "secret").orElseThrow();
        assertThat(testee.stillHolds(before)).isTrue();

        write(FILE.replace("{noop}secret", "{noop}changed"));

        Patience.until(() -> testee.verify("anton", "changed").isPresent());
        assertThat(testee.verify("anton", "secret")).isEmpty();
        assertThat(testee.stillHolds(before)).isFalse();
    }

    @Test
    void anotherChangeShouldNotEndEarlierAnswers() throws IOException {
        start(FILE);
        Verified before = testee.verify("anton", "secret").orElseThrow();

        write(FILE.replace("Anton", "Toni"));

        Patience.until(() -> testee.user(ANTON).orElseThrow().displayName().equals("Toni"));
        assertThat(testee.stillHolds(before)).isTrue();
    }

    @Test
    void aUserWhoIsGoneShouldBeGone() throws IOException {
        start(FILE);
        Verified before = testee.verify("anton", "secret").orElseThrow();

        write("contexts: []");

        Patience.until(() -> testee.user(ANTON).isEmpty());
        assertThat(testee.stillHolds(before)).isFalse();
    }

    @Test
    void aBrokenFileShouldLeaveTheLastGoodState() throws IOException {
        start(FILE);

        try (LogRecorder log = new LogRecorder("org.kalends.identity.file")) {
            write(FILE.replace("login: berta", "login: anton"));
            Patience.until(() -> !log.errors().isEmpty());

            assertThat(log.errors())
                    .singleElement()
                    .asString()
                    .contains(path().toString(), "line 7", "the login anton is taken by line 6", "last good state");
        }
        assertThat(testee.verify("anton", "secret")).isPresent();
        assertThat(testee.users(1)).hasSize(2);
    }

    @Test
    void aFileThatVanishesShouldLeaveTheLastGoodState() throws IOException {
        start(FILE);

        try (LogRecorder log = new LogRecorder("org.kalends.identity.file")) {
            Files.delete(path());
            Patience.until(() -> !log.errors().isEmpty());
        }
        assertThat(testee.verify("anton", "secret")).isPresent();
    }

    @Test
    void aBrokenFileAtTheStartShouldMakeSignInUnavailableUntilItIsMended() throws IOException {
        start("contexts: oops");
        assertThatThrownBy(() -> testee.verify("anton", "secret")).isInstanceOf(SignInUnavailableException.class);
        assertThat(testee.users(1)).isEmpty();

        write(FILE);

        Patience.until(() -> !testee.users(1).isEmpty());
        assertThat(testee.verify("anton", "secret")).isPresent();
    }

    @Test
    void aMissingFileAtTheStartShouldBeReadWhenItAppears() throws IOException {
        testee = new FileDirectory(Map.of("file", path().toString()));
        assertThatThrownBy(() -> testee.verify("anton", "secret")).isInstanceOf(SignInUnavailableException.class);

        write(FILE);

        Patience.until(() -> !testee.users(1).isEmpty());
    }

    @Test
    void clearTextPasswordsShouldBeWarnedOfWithoutShowingThem() throws IOException {
        try (LogRecorder log = new LogRecorder("org.kalends.identity.file")) {
            start(FILE);

            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .contains("anton")
                    .doesNotContain("secret");
        }
    }

    @Test
    void unknownLoginsShouldTakeTheTimeOfTheCostliestPassword() throws IOException {
        start(
                """
                contexts:
                  - id: 1
                    name: defaultcontext
                    users:
                      - { id: 3, login: anton, password: "{noop}secret" }
                      - { id: 4, login: berta }
                      - id: 5
                        login: carla
                        password: "{pbkdf2}$pbkdf2-sha256$i=300000$MDEyMzQ1Njc4OWFiY2RlZg$Iqh0iT1oEB94KpDO2spw4u3VMnco1nroF8swjvFzUNU"
                """);
        long known = leastTimeOf("carla");

        for (String login : List.of("nobody", "berta", "anton")) {
            assertThat(leastTimeOf(login)).isGreaterThan(known / 4);
        }
    }

    /** Processor time of a refused sign-in, the compiler's warm-up left out. */
    private long leastTimeOf(String login) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 3)
                .mapToLong(round -> {
                    long start = threads.getCurrentThreadCpuTime();
                    assertThat(testee.verify(login, "wrong")).isEmpty();
                    return threads.getCurrentThreadCpuTime() - start;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void anotherFileShouldHoldOnceItIsGood() throws IOException {
        start(FILE);
        Path other = directory.resolve("other.yaml");

        testee.modified(Map.of("file", other.toString()));
        assertThat(testee.users(1)).extracting(User::login).containsExactly("anton", "berta");
        assertThat(testee.problems())
                .containsExactly(Problem.error(other.toString(), "it is not there; nobody can sign in by it"));

        Files.writeString(other, "contexts: 7");
        Patience.until(() -> testee.problems().get(0).message().contains("mistake"));
        assertThat(testee.users(1)).extracting(User::login).containsExactly("anton", "berta");

        Files.writeString(other, FILE.replace("anton", "carl"));
        Patience.until(() -> testee.problems().isEmpty());
        assertThat(testee.users(1)).extracting(User::login).containsExactly("carl", "berta");
    }

    @Test
    void withoutAFileNobodyShouldSignInUntilThereIsOne() throws IOException {
        testee = new FileDirectory(Map.of());
        assertThat(testee.users(1)).isEmpty();
        assertThat(testee.changeToken(1)).isEmpty();
        assertThatThrownBy(() -> testee.verify("anton", "secret")).isInstanceOf(SignInUnavailableException.class);

        write(FILE);
        testee.modified(Map.of("file", path().toString()));
        assertThat(testee.users(1)).hasSize(2);
    }

    private void start(String content) throws IOException {
        write(content);
        testee = new FileDirectory(Map.of("file", path().toString()));
    }

    private Path path() {
        return directory.resolve("identity.yaml");
    }

    private void write(String content) throws IOException {
        Files.writeString(path(), content);
    }
}
