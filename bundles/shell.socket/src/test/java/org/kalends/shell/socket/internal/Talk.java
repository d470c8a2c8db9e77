/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.socket.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.text.Dialog;

/** A command that does what callers can see. */
final class Talk implements Command {
    /** Reached when a command that goes on and on has begun. */
    final CountDownLatch begun = new CountDownLatch(1);
    /** Reached when it has ended. */
    final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public String name() {
        return "talk";
    }

    @Override
    public String description() {
        return "says something";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of("say", "says it", (arguments, out) -> out.println(arguments.text("word")))
                        .taking(Parameter.required("word", "what")),
                Form.of("many", "says much", Talk::many),
                Form.of("where", "where a file is", Talk::where).taking(Parameter.required("file", "which")),
                Form.of("ask", "asks for a secret", Talk::ask),
                Form.of("fail", "cannot be done", Talk::fail),
                Form.of("break", "is a mistake", Talk::breakDown),
                Form.of("on", "goes on and on", this::on));
    }

    private static void many(Arguments arguments, PrintStream out) {
        for (int i = 0; i < 100_000; i++) {
            out.println("line " + i);
        }
    }

    private static void where(Arguments arguments, PrintStream out) {
        Dialog dialog = Dialog.of(out);
        out.println(dialog.file(arguments.text("file")) + (dialog.isTerminal() ? " on a terminal" : ""));
    }

    private static void ask(Arguments arguments, PrintStream out) throws CommandException {
        out.println("heard " + Dialog.of(out).secret("Which? "));
    }

    private static void fail(Arguments arguments, PrintStream out) throws CommandException {
        out.print("before ");
        throw new CommandException("It is too late.");
    }

    private static void breakDown(Arguments arguments, PrintStream out) {
        throw new IllegalStateException("broken");
    }

    private void on(Arguments arguments, PrintStream out) {
        try {
            while (true) {
                out.println("on");
                begun.countDown();
            }
        } finally {
            ended.countDown();
        }
    }
}
