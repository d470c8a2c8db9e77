/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.socket.internal;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.line.CommandList;
import org.kalends.shell.socket.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets callers in, each with a thread of its own, as many at once as is good. */
final class Receptionist implements AutoCloseable {
    static final int MOST = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Receptionist.class);
    private static final String PREFIX = "kalends ";

    private final PrivateSocket socket;
    private final Supplier<Collection<Command>> commands;
    private final Set<SocketChannel> inside = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();

    /**
     * @param socket closed in the end
     * @param commands those there are at a moment
     */
    Receptionist(PrivateSocket socket, Supplier<Collection<Command>> commands) {
        this.socket = socket;
        this.commands = commands;
        start(this::receive);
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "kalends-command-" + number.getAndIncrement());
        thread.setDaemon(true);
        thread.start();
    }

    private void receive() {
        try {
            while (true) {
                SocketChannel caller = socket.channel().accept();
                Treatment treatment = inside.size() < MOST ? Call::answer : Receptionist::turnAway;
                inside.add(caller);
                start(() -> serve(caller, treatment));
            }
        } catch (ClosedChannelException e) {
            LOG.debug("No further callers are let in");
        } catch (IOException e) {
            LOG.error("No further callers are let in at {}", socket.file(), e);
        }
    }

    /** What happens to a caller. */
    @FunctionalInterface
    private interface Treatment {
        void give(Call call) throws IOException;
    }

    private static void turnAway(Call call) throws IOException {
        call.refuse("Kalends carries out " + MOST + " commands at once, and no more.");
    }

    private void serve(SocketChannel caller, Treatment treatment) {
        try (Wire wire = new Wire(caller)) {
            treatment.give(new Call(wire, new CommandList(commands.get(), PREFIX)));
        } catch (IOException e) {
            LOG.debug("A caller is gone: {}", e.toString());
        } finally {
            inside.remove(caller);
        }
    }

    /** Lets nobody in any more and sends those away who are in; their commands end where they next print. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.warn("The socket for commands cannot be removed: {}", e.toString());
        }
        inside.forEach(Receptionist::sendAway);
    }

    private static void sendAway(SocketChannel caller) {
        try {
            caller.close();
        } catch (IOException e) {
            LOG.debug("A caller is gone already: {}", e.toString());
        }
    }
}
