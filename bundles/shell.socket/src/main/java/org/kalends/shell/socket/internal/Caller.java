/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.socket.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.text.Dialog;
import org.kalends.shell.socket.wire.Frame;
import org.kalends.shell.socket.wire.Frame.Kind;
import org.kalends.shell.socket.wire.Wire;

/** Whoever has called a command: reads what it prints, and is asked. */
final class Caller extends Dialog {
    private static final int BUFFER = 8192;

    private final Wire wire;
    private final Request request;
    private final Output output;
    private final BlockingQueue<Frame> answers = new LinkedBlockingQueue<>();

    Caller(Wire wire, Request request) {
        this(wire, request, new Output(wire));
    }

    private Caller(Wire wire, Request request, Output output) {
        super(output);
        this.wire = wire;
        this.request = request;
        this.output = output;
    }

    /** A command that prints for nobody ends where it prints. */
    static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1;

        GoneException() {
            super("The caller is gone", null, false, false);
        }
    }

    /** Frames of what is printed. */
    private static final class Output extends OutputStream {
        private final Wire wire;
        private final byte[] buffer = new byte[BUFFER];
        private int length;
        private volatile boolean gone;

        Output(Wire wire) {
            this.wire = wire;
        }

        @Override
        public void write(int octet) {
            if (length == buffer.length) {
                flush();
            }
            buffer[length++] = (byte) octet;
        }

        @Override
        public void write(byte[] octets, int offset, int count) {
            for (int i = offset; i < offset + count; i++) {
                write(octets[i]);
                if (octets[i] == '\n') {
                    flush();
                }
            }
        }

        @Override
        public void flush() {
            if (gone) {
                throw new GoneException();
            }
            if (length == 0) {
                return;
            }
            try {
                wire.send(new Frame(Kind.OUT, Arrays.copyOf(buffer, length)));
                length = 0;
            } catch (IOException e) {
                gone = true;
                throw new GoneException();
            }
        }
    }

    /** Listens to the caller until it is gone. */
    void listen() {
        try {
            while (!output.gone) {
                wire.receive().ifPresentOrElse(this::take, this::leave);
            }
        } catch (IOException e) {
            leave();
        }
    }

    private void take(Frame frame) {
        if (frame.kind() == Kind.ANSWER && answers.isEmpty()) {
            answers.add(frame);
        } else {
            leave();
        }
    }

    /** Says that nobody is there any more. */
    private void leave() {
        output.gone = true;
        answers.add(Frame.of(Kind.RUN));
    }

    @Override
    public boolean isTerminal() {
        return request.terminal();
    }

    @Override
    public Path file(String name) {
        return request.folder().resolve(name).normalize();
    }

    @Override
    public String secret(String question) throws CommandException {
        flush();
        try {
            wire.send(Frame.of(Kind.QUESTION, question));
            Frame answer = answers.take();
            if (answer.kind() == Kind.ANSWER) {
                return answer.text();
            }
        } catch (IOException e) {
            output.gone = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CommandException("There was no answer.");
    }
}
