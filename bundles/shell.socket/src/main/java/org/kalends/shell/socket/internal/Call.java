/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.socket.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.UsageException;
import org.kalends.shell.api.line.CommandList;
import org.kalends.shell.socket.wire.Frame;
import org.kalends.shell.socket.wire.Frame.Kind;
import org.kalends.shell.socket.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One command, from its words to its exit code.
 *
 * @param wire the caller
 * @param commands those there are
 */
record Call(Wire wire, CommandList commands) {
    static final String HELP = "help";

    private static final Logger LOG = LoggerFactory.getLogger(Call.class);
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    /** Carries it out and tells the caller what came of it. */
    void answer() throws IOException {
        Optional<Request> request;
        try {
            request = Request.read(wire);
        } catch (IOException e) {
            refuse(e.getMessage());
            return;
        }
        if (request.isPresent()) {
            Caller caller = new Caller(wire, request.get());
            Thread listener = new Thread(caller::listen, Thread.currentThread().getName() + "-caller");
            listener.setDaemon(true);
            listener.start();
            exit(run(request.get(), caller));
        }
    }

    /** Tells the caller that nothing is done. */
    void refuse(String why) throws IOException {
        complain(why);
        exit(FAILED);
    }

    private int run(Request request, Caller caller) throws IOException {
        try {
            if (request.name().equals(HELP)) {
                commands.help(request.arguments(), caller);
            } else {
                commands.named(request.name()).run(request.arguments(), caller);
            }
            caller.flush();
            return DONE;
        } catch (UsageException e) {
            return failed(e.getMessage(), caller, WRONG_USE);
        } catch (CommandException e) {
            return failed(e.getMessage(), caller, FAILED);
        } catch (Caller.GoneException e) {
            LOG.info("The command {} has ended with its caller", request.name());
            return FAILED;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("The command {} failed", request.name(), e);
            return failed("The command failed, for a reason that the log tells: " + e, caller, FAILED);
        }
    }

    private int failed(String why, Caller caller, int exitCode) throws IOException {
        try {
            caller.flush();
        } catch (Caller.GoneException e) {
            return exitCode;
        }
        complain(why);
        return exitCode;
    }

    private void complain(String why) throws IOException {
        byte[] line = (why + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        wire.send(new Frame(Kind.ERR, Arrays.copyOf(line, Math.min(line.length, Frame.MAX_OCTETS))));
    }

    private void exit(int code) throws IOException {
        wire.send(Frame.of(Kind.EXIT, Integer.toString(code)));
    }
}
