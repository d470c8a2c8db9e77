/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Octets;
import org.kalends.transfer.internal.file.FileLines.Line;

/**
 * A file of cards (RFC 6350), each from its BEGIN to its END, whatever is between.
 *
 * @param file the file
 * @param longest most octets of a card
 */
record CardFile(Path file, long longest) {
    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";

    void read(ObjectReceiver receiver) throws IOException, CommandException {
        try (FileLines lines = new FileLines(file)) {
            Optional<Line> begin = Optional.empty();
            int depth = 0;
            for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
                Line line = next.get();
                switch (line.keyword()) {
                    case BEGIN -> {
                        begin = begin.or(() -> Optional.of(line));
                        depth++;
                    }
                    case END -> {
                        depth--;
                        if (depth == 0) {
                            tell(begin.orElseThrow(), line, receiver);
                            begin = Optional.empty();
                        }
                        depth = Math.max(depth, 0);
                    }
                    default -> tellStray(line, depth, receiver);
                }
            }
            if (begin.isPresent()) {
                receiver.unfit(begin.get().number(), "The card has no end.");
            }
        }
    }

    private static void tellStray(Line line, int depth, ObjectReceiver receiver) throws CommandException {
        if (depth == 0 && !line.text().isBlank()) {
            receiver.unfit(line.number(), "This line is in no card.");
        }
    }

    private void tell(Line begin, Line end, ObjectReceiver receiver) throws IOException, CommandException {
        if (end.end() - begin.start() > longest) {
            receiver.unfit(begin.number(), "The card has more than " + longest + " octets.");
            return;
        }
        String card = FileLines.between(file, begin.start(), end.end());
        String fed = card.indexOf('\n') < 0 ? card.replace("\r", "\r\n") : card;
        String ended = fed.endsWith("\n") ? fed : fed + "\r\n";
        String named = MadeUid.isIn(ended) ? ended : MadeUid.in(ended);
        receiver.object(Octets.of(named.getBytes(StandardCharsets.ISO_8859_1)), begin.number());
    }
}
