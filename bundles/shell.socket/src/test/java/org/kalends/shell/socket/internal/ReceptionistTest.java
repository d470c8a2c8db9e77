/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.socket.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.shell.socket.client.CommandCall;
import org.kalends.shell.socket.wire.Frame;
import org.kalends.shell.socket.wire.Frame.Kind;
import org.kalends.shell.socket.wire.Whereabouts;
import org.kalends.shell.socket.wire.Wire;
import org.kalends.testing.Patience;

@Timeout(60)
class ReceptionistTest {
    @TempDir
    private Path data;

    private final Talk talk = new Talk();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Receptionist receptionist;

    @BeforeEach
    void open() throws IOException {
        receptionist = new Receptionist(PrivateSocket.open(data), () -> List.of(talk));
    }

    @AfterEach
    void close() {
        receptionist.close();
    }

    private int call(boolean terminal, String... words) {
        return new CommandCall(data, terminal, stream(out), stream(err)).run(List.of(words));
    }

    private int call(String... words) {
        return call(false, words);
    }

    private static PrintStream stream(ByteArrayOutputStream octets) {
        return new PrintStream(octets, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path socket() throws IOException {
        return Whereabouts.among(data).read().orElseThrow();
    }

    private SocketChannel connected() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(socket()));
    }

    @Test
    void whatACommandPrintsComesOutAtTheCaller() {
        assertThat(call("talk", "say", "Grüße\nund mehr")).isZero();
        assertThat(said()).isEqualTo("Grüße\nund mehr\n");
        assertThat(complained()).isEmpty();
    }

    @Test
    void muchIsStreamedInItsOrder() {
        assertThat(call("talk", "many")).isZero();
        assertThat(said().lines()).hasSize(100_000).endsWith("line 99998", "line 99999");
    }

    @Test
    void whatCannotBeDoneIsToldBehindWhatWasPrinted() {
        assertThat(call("talk", "fail")).isEqualTo(1);
        assertThat(said()).isEqualTo("before ");
        assertThat(complained()).isEqualTo("It is too late.\n");
    }

    @Test
    void aMistakeOfACommandHarmsNobodyElse() {
        assertThat(call("talk", "break")).isEqualTo(1);
        assertThat(complained()).contains("that the log tells", "broken");
        assertThat(call("talk", "say", "still here")).isZero();
    }

    @Test
    void aWrongUseIsExplainedAsItIsTyped() {
        assertThat(call("talk", "say")).isEqualTo(2);
        assertThat(complained()).contains("<word> is missing", "kalends talk say <word>", "kalends talk --help");
        assertThat(call("dance")).isEqualTo(2);
        assertThat(complained()).contains("Kalends has no command dance; kalends help lists all.");
    }

    @Test
    void helpListsAllAndExplainsOne() {
        assertThat(call("help")).isZero();
        assertThat(call("help", "talk")).isZero();
        assertThat(said()).contains("kalends talk  says something", "kalends talk say <word>");
    }

    @Test
    void filesAreWhereTheCallerIs() {
        assertThat(call(true, "talk", "where", "x/../y")).isZero();
        assertThat(said()).isEqualTo(Path.of("y").toAbsolutePath() + " on a terminal\n");
    }

    @Test
    void aSecretIsAskedFor() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("sesame\nmore".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(call("talk", "ask")).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(said()).isEqualTo("heard sesame\n");
    }

    @Test
    void aCommandEndsWithItsCaller() throws Exception {
        try (Wire wire = new Wire(connected())) {
            for (String word : List.of("talk", "on")) {
                wire.send(Frame.of(Kind.WORD, word));
            }
            wire.send(Frame.of(Kind.RUN));
            assertThat(talk.begun.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(talk.ended.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nobodyElseCanOpenIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsNoFrameIsRefusedAndCostsOnlyItsCaller() throws IOException {
        try (SocketChannel channel = connected();
                Wire wire = new Wire(channel)) {
            channel.write(ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
            assertThat(wire.receive().orElseThrow().text()).contains("no frame");
        }
        assertThat(call("talk", "say", "still here")).isZero();
    }

    @Test
    void tooManyWordsAreRefused() {
        String[] words = new String[1200];
        Arrays.fill(words, "word");
        assertThat(call(words)).isEqualTo(1);
        assertThat(complained()).contains("at most 1000 words");
    }

    @Test
    void noMoreAreLetInThanIsGood() throws Exception {
        List<SocketChannel> others = new ArrayList<>();
        try {
            for (int i = 0; i < Receptionist.MOST; i++) {
                others.add(connected());
            }
            assertThat(call("talk", "say", "me too")).isEqualTo(1);
            assertThat(complained()).contains("8 commands at once");
        } finally {
            for (SocketChannel other : others) {
                other.close();
            }
        }
        Patience.until(() -> call("talk", "say", "now") == 0);
    }

    @Test
    void withoutAServerItIsSaidThatNoneRuns() throws IOException {
        Path socket = socket();
        receptionist.close();

        assertThat(socket).doesNotExist();
        assertThat(call("talk", "say", "x")).isEqualTo(CommandCall.NOT_RUNNING);
        assertThat(complained()).contains("is not running", data.toString());
    }

    @Test
    void aServerThatWasKilledIsInNobodysWay() throws IOException {
        Path socket = socket();
        receptionist.close();
        Files.writeString(socket, "");
        Whereabouts.among(data).write(socket);
        assertThat(call("talk", "say", "x")).isEqualTo(CommandCall.NOT_RUNNING);

        open();
        assertThat(call("talk", "say", "x")).isZero();
    }

    @Test
    void aLongPathOfTheDataHasTheSocketElsewhere() throws IOException {
        receptionist.close();
        data = Files.createDirectories(data.resolve("x".repeat(120)));
        open();
        Path socket = socket();

        assertThat(socket.startsWith(data)).isFalse();
        assertThat(call("talk", "say", "x")).isZero();
        assertThat(Files.getPosixFilePermissions(socket.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        receptionist.close();
        assertThat(socket.getParent()).doesNotExist();
    }
}
