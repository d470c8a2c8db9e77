/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.socket.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.shell.socket.wire.Frame;
import org.kalends.shell.socket.wire.Wire;

/**
 * What a caller wants.
 *
 * @param words the name of the command and what follows
 * @param folder what relative names of files are relative to
 * @param terminal whether somebody looks at what is printed
 */
record Request(List<String> words, Path folder, boolean terminal) {
    private static final int MAX_WORDS = 1000;
    private static final int MAX_OCTETS = 1 << 20;

    /**
     * Reads one.
     *
     * @return empty when the caller goes before it was said
     * @throws IOException when it is none
     */
    static Optional<Request> read(Wire wire) throws IOException {
        List<String> words = new ArrayList<>();
        Path folder = Path.of("").toAbsolutePath();
        boolean terminal = false;
        int octets = 0;
        for (Optional<Frame> said = wire.receive(); said.isPresent(); said = wire.receive()) {
            Frame frame = said.get();
            octets += frame.payload().length;
            if (words.size() == MAX_WORDS || octets > MAX_OCTETS) {
                throw new IOException("A command has at most " + MAX_WORDS + " words and " + MAX_OCTETS + " octets.");
            }
            switch (frame.kind()) {
                case FOLDER -> folder = Path.of(frame.text());
                case TERMINAL -> terminal = true;
                case WORD -> words.add(frame.text());
                case RUN -> {
                    return Optional.of(new Request(words, folder, terminal));
                }
                default -> throw new IOException("A caller does not say " + frame.kind() + " there.");
            }
        }
        return Optional.empty();
    }

    /** The name of the command; empty when there is none. */
    String name() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** What follows the name. */
    List<String> arguments() {
        return words.subList(Math.min(1, words.size()), words.size());
    }
}
