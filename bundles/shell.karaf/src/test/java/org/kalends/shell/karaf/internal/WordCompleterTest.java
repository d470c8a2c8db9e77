/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.karaf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.Completer;
import org.junit.jupiter.api.Test;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.Completions;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;

class WordCompleterTest {
    private final KarafCommand command = new KarafCommand(new Greeting());

    private static List<String> completed(Completer completer, String line) {
        List<String> candidates = new ArrayList<>();
        int position = completer.complete(null, TypedLine.of(line), candidates);
        assertThat(position).isEqualTo(candidates.isEmpty() ? -1 : line.lastIndexOf(' ') + 1);
        return candidates;
    }

    @Test
    void theNameShouldBeCompletedWithAndWithoutItsScope() {
        Completer everywhere = command.getCompleter(false);
        Completer inSubshell = command.getCompleter(true);

        assertThat(completed(everywhere, "kalends:gr")).containsExactly("kalends:greeting ");
        assertThat(completed(everywhere, "gr")).containsExactly("greeting ");
        assertThat(completed(inSubshell, "kalends:gr")).isEmpty();
        assertThat(completed(everywhere, "bundle:")).isEmpty();
    }

    @Test
    void argumentsShouldBeCompletedBehindTheName() {
        Completer completer = command.getCompleter(false);

        assertThat(completed(completer, "kalends:greeting ")).containsExactly("Anton ", "Berta ");
        assertThat(completed(completer, "greeting B")).containsExactly("Berta ");
        assertThat(completed(completer, "greeting Anton B")).isEmpty();
        assertThat(completed(completer, "bundle:list B")).isEmpty();
    }

    /**
     * What somebody has typed, with the cursor at the end.
     *
     * @param buffer all of it
     * @param words its words, the last one possibly empty
     */
    private record TypedLine(String buffer, List<String> words)
            implements org.apache.karaf.shell.api.console.CommandLine {
        static TypedLine of(String line) {
            return new TypedLine(line, List.of(line.split(" ", -1)));
        }

        @Override
        public int getCursorArgumentIndex() {
            return words.size() - 1;
        }

        @Override
        public String getCursorArgument() {
            return words.get(words.size() - 1);
        }

        @Override
        public int getArgumentPosition() {
            return getCursorArgument().length();
        }

        @Override
        public String[] getArguments() {
            return words.toArray(String[]::new);
        }

        @Override
        public int getBufferPosition() {
            return buffer.length();
        }

        @Override
        public String getBuffer() {
            return buffer;
        }
    }

    private static final class Greeting implements Command {
        @Override
        public String name() {
            return "greeting";
        }

        @Override
        public String description() {
            return "a greeting";
        }

        @Override
        public List<Form> forms() {
            return List.of(Form.only("greets somebody", (arguments, out) -> out.println("hello"))
                    .taking(Parameter.required("whom", "who is greeted")
                            .completedBy(Completions.of("Anton", "Berta"))));
        }
    }
}
