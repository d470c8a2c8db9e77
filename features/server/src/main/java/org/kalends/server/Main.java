/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kalends.shell.socket.client.CommandCall;

/**
 * The process: {@code run} runs the server until a signal, {@code prepare} does only what a first start does,
 * {@code health} asks one that runs, {@code call} has it carry out a command. The file
 * {@code kalends.ready} among the data holds the address as long as the server is ready; {@code bin/kalends} waits for
 * it.
 */
public final class Main {
    private static final String USAGE =
            "Usage: run|prepare|health [--port N] [--host ADDRESS] [--data FOLDER] [--etc FOLDER] [--database URL], or call COMMAND";

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Bundles that log the old way have nothing to say but warnings
        Logger.getLogger("").setLevel(Level.WARNING);
        List<String> words = Arrays.asList(arguments);
        String first = words.isEmpty() ? "" : words.get(0);
        List<String> further = words.subList(Math.min(1, words.size()), words.size());
        System.exit(first.equals("call") ? call(further) : start(first, further).number());
    }

    /** The words are those of a command of the server, so that nothing but the environment says where that is. */
    private static int call(List<String> words) {
        String folder = System.getenv().getOrDefault("KALENDS_DATA", "");
        Path data =
                Options.parse(home(), List.of(), Map.of("KALENDS_DATA", folder)).data();
        return new CommandCall(data, Boolean.getBoolean("kalends.terminal"), System.out, System.err).run(words);
    }

    private static Path home() {
        return Path.of(System.getProperty("kalends.home", "."));
    }

    private static ExitCode start(String command, List<String> arguments) throws InterruptedException {
        try {
            Options options = Options.parse(home(), arguments, System.getenv());
            return switch (command) {
                case "run" -> run(options);
                case "prepare" -> prepare(options);
                case "health" -> health(options);
                default -> throw new IllegalArgumentException("Unknown command " + command);
            };
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            return ExitCode.USAGE;
        } catch (StartException e) {
            System.err.println(e.getMessage());
            return e.exitCode();
        }
    }

    private static ExitCode prepare(Options options) {
        FirstStart firstStart = new FirstStart(options);
        firstStart.prepareFolders();
        firstStart.createFirstUser().ifPresent(user -> System.out.println(user.hint()));
        return ExitCode.STOPPED;
    }

    private static ExitCode health(Options options) throws InterruptedException {
        Optional<URI> server = new ReadyFile(options.data()).read();
        if (server.isEmpty()) {
            System.out.println("Kalends is not ready");
            return ExitCode.NOT_READY;
        }
        return new HealthQuestion(server.get()).ask(System.out);
    }

    private static ExitCode run(Options options) throws InterruptedException {
        prepare(options);
        ReadyFile ready = new ReadyFile(options.data());
        KalendsServer server = KalendsServer.start(options);
        ready.write(server.baseUri());
        // Halts, because the exit code after a signal would otherwise be that of the signal, stopped cleanly or not
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ready.delete();
            server.close();
            Runtime.getRuntime().halt(ExitCode.STOPPED.number());
        }));
        System.out.println("Kalends is ready: " + server.baseUri());
        server.waitForStop();
        return ExitCode.STOPPED;
    }
}
