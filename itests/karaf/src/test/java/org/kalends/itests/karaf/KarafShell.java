/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.karaf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.kalends.testing.Patience;

/** The shell as one of its users has it, over SSH. Karaf ends a session with the command that it was opened for. */
final class KarafShell implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[;\\d]*m");
    private static final Set<ClientChannelEvent> END = EnumSet.of(ClientChannelEvent.CLOSED);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final int port;
    private final String login;

    /** A shell at a port for a user whose password is the login. */
    KarafShell(int port, String login) {
        this.port = port;
        this.login = login;
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
    }

    /** Runs a command and answers with what it printed. */
    String run(String command) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ClientSession session = signIn();
                ChannelExec channel = session.createExecChannel(command)) {
            channel.setOut(printed);
            channel.setErr(printed);
            channel.open().verify(PATIENCE);
            if (!channel.waitFor(END, PATIENCE).containsAll(END)) {
                throw new AssertionError(command + " does not end: " + printed.toString(StandardCharsets.UTF_8));
            }
        }
        return plain(printed);
    }

    /**
     * Types at the prompt and answers with what the terminal showed.
     *
     * @param keys what is typed, with {@code \t} for the key that completes
     * @param awaited what must be shown behind the prompt before the terminal is closed
     */
    String type(String keys, String awaited) throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (ClientSession session = signIn();
                ChannelShell channel = session.createShellChannel()) {
            channel.setPtyType("xterm");
            channel.setPtyColumns(200);
            channel.setOut(shown);
            channel.setErr(shown);
            channel.open().verify(PATIENCE);
            Patience.until(() -> plain(shown).contains("()>"));
            channel.getInvertedIn().write(keys.getBytes(StandardCharsets.UTF_8));
            channel.getInvertedIn().flush();
            Patience.until(() -> plain(shown).contains(awaited));
        }
        return plain(shown);
    }

    private static String plain(ByteArrayOutputStream shown) {
        return COLOURS.matcher(shown.toString(StandardCharsets.UTF_8)).replaceAll("");
    }

    /** A session in which a command runs that does not end by itself, until the SSH server, or what it needs, is stopped. */
    ClientSession watch() throws IOException {
        ClientSession session = signIn();
        ChannelExec channel = session.createExecChannel("log:tail");
        channel.setOut(OutputStream.nullOutputStream());
        channel.setErr(OutputStream.nullOutputStream());
        channel.open().verify(PATIENCE);
        return session;
    }

    /** Karaf opens its port once more when it has read its configuration, and whenever that changes; who is let go comes again. */
    private ClientSession signIn() {
        AtomicReference<ClientSession> session = new AtomicReference<>();
        Patience.until(() -> isLetIn(session));
        return session.get();
    }

    private boolean isLetIn(AtomicReference<ClientSession> session) {
        try {
            session.set(
                    client.connect(login, "127.0.0.1", port).verify(PATIENCE).getSession());
            session.get().addPasswordIdentity(login);
            session.get().auth().verify(PATIENCE);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
