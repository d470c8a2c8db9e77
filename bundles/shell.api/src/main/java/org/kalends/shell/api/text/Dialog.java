/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.kalends.shell.api.CommandException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a command prints to, in a shell that knows more of whoever asks than that they read lines. An action gets it of its
 * {@link PrintStream}; a shell that has one hands it over as that.
 */
@ConsumerType
public abstract class Dialog extends PrintStream {
    /** One that writes UTF-8. */
    protected Dialog(OutputStream out) {
        super(out, false, StandardCharsets.UTF_8);
    }

    /** The dialog that a stream is, or what can be had of a stream that is none. */
    public static Dialog of(PrintStream out) {
        return out instanceof Dialog dialog ? dialog : new PlainDialog(out);
    }

    /** Whether lines can be written over, as somebody looks at them. */
    public abstract boolean isTerminal();

    /** The file or folder that whoever asks means by this. */
    public abstract Path file(String name);

    /**
     * Asks for something that nobody shall read.
     *
     * @param question without an end of line
     * @throws CommandException when it cannot be asked for here
     */
    public abstract String secret(String question) throws CommandException;

    /** What can be had of a shell that says nothing of whoever asks. */
    private static final class PlainDialog extends Dialog {
        PlainDialog(PrintStream out) {
            super(new Unclosed(out));
        }

        @Override
        public boolean isTerminal() {
            return false;
        }

        @Override
        public Path file(String name) {
            return Path.of(name).toAbsolutePath().normalize();
        }

        @Override
        public String secret(String question) throws CommandException {
            throw new CommandException("This shell cannot ask for it; please name a file that has it.");
        }
    }

    /** Somebody else's stream, which has each line at once. */
    private static final class Unclosed extends OutputStream {
        private final PrintStream out;

        Unclosed(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(int octet) {
            out.write(octet);
        }

        @Override
        public void write(byte[] octets, int offset, int length) {
            out.write(octets, offset, length);
        }

        @Override
        public void flush() throws IOException {
            if (out.checkError()) {
                throw new IOException("Nobody reads it");
            }
        }
    }
}
