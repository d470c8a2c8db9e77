/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.UsageException;

class CommandLineTest {
    private final CommandLine line = new CommandLine(new Parcels());

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private String run(String words) throws CommandException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        line.run(words(words), new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8).strip();
    }

    @ParameterizedTest
    @CsvSource({
        "send Bonn 1, Bonn [1] road",
        "send Bonn 1 2 --by rail, 'Bonn [1, 2] rail'",
        "send --by=rail Bonn 1, Bonn [1] rail",
        "send --by= Bonn 1, 'Bonn [1] '",
        "send --by -- Bonn 1, Bonn [1] --",
        "send Bonn -- --by --help, 'Bonn [--by, --help] road'",
        "send Bonn -1, Bonn [-1] road",
        "list --late, all",
    })
    void optionsMayStandAnywhereAndArgumentsInTheirOrder(String words, String said) throws CommandException {
        assertThat(run(words)).isEqualTo(said.strip());
    }

    @Test
    void withoutAWordTheFirstFormIsMeantWhenItNeedsNothing() throws CommandException {
        assertThat(run("")).isEqualTo("all");
    }

    @ParameterizedTest
    @CsvSource({
        "send, The argument <town> is missing.",
        "send Bonn, The argument <parcel> is missing.",
        "list Bonn Aachen, There is an argument too many: Aachen.",
        "list --all, There is no option --all.",
        "list --late --late, The option --late is given twice.",
        "list --late=1, The option --late takes no value.",
        "list --limit, The option --limit <number> has no value.",
    })
    void aWrongUseIsAnsweredWithWhatIsWrongAndTheUsageOfTheForm(String words, String sentence) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> run(words))
                .satisfies(e -> assertThat(e.getMessage().lines())
                        .hasSize(3)
                        .startsWith(sentence)
                        .element(1)
                        .asString()
                        .startsWith("  kalends:parcels " + words(words).get(0)));
    }

    @Test
    void anUnknownWordIsAnsweredWithTheUsageOfAllForms() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> run("burn 1"))
                .withMessage(
                        """
                        There is no "burn" here, but list, send.
                          kalends:parcels list [<town>] [--limit <number>] [--late]
                          kalends:parcels send <town> <parcel>... [--by <carrier>]
                          kalends:parcels --help tells more.""");
    }

    @Test
    void whatCannotBeDoneIsAnsweredWithTheReasonAlone() {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> run("send Atlantis 1"))
                .withMessage("Nobody goes to Atlantis.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "send --help", "send Bonn 1 --help"})
    void helpTellsAllFormsWithTheirArgumentsAndDoesNothing(String words) throws CommandException {
        assertThat(run(words))
                .isEqualTo(
                        """
                        kalends:parcels - parcels and where they are

                        kalends:parcels list [<town>] [--limit <number>] [--late]
                            all parcels
                            <town>            where they are
                            --limit <number>  most of them
                            --late            those alone

                        kalends:parcels send <town> <parcel>... [--by <carrier>]
                            sends parcels
                            <town>          where they go
                            <parcel>        their numbers
                            --by <carrier>  who takes them""");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 'list,send'",
        "'', s, send",
        "send, '', 'Aachen,Bonn'",
        "list, A, 'Aachen,Augsburg'",
        "send Bonn, '', 'Bonn-1,Bonn-2'",
        "send Bonn Bonn-1, '', 'Bonn-1,Bonn-2'",
        "send Bonn, --, --by",
        "send --by, '', 'rail,road'",
        "send --by rail, --, ''",
        "send --, --, ''",
        "list, --l, '--late,--limit'",
        "list Bonn, '', ''",
        "list --none, '', ''",
        "burn, '', ''",
    })
    void aWordThatWasBegunIsCompleted(String before, String begun, String completions) {
        assertThat(String.join(",", line.completions(words(before), begun))).isEqualTo(completions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "-a", "1"})
    void aNameThatNobodyCanTypeIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.name(new Named(name)))
                .withMessageContaining("letters, digits and hyphens");
    }

    @Test
    void aSingleFormNeedsNoWord() throws CommandException {
        CommandLine single = new CommandLine(new Named("hello"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        single.run(List.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("hello");
        assertThat(single.help()).startsWith("kalends:hello - a greeting").contains("\nkalends:hello\n    greets");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> single.run(List.of("you"), System.out))
                .withMessageStartingWith("There is an argument too many: you.");
    }

    private record Named(String name) implements Command {
        @Override
        public String description() {
            return "a greeting";
        }

        @Override
        public List<Form> forms() {
            return List.of(Form.only("greets", (arguments, out) -> out.println("hello")));
        }
    }
}
