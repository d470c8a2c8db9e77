/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.UsageException;

class CommandListTest {
    private final CommandList list = new CommandList(List.of(new Parcels()), "kalends ");

    private String help(String... names) throws CommandException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        list.help(List.of(names), new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutANameAllAreListedAsTheyAreTyped() throws CommandException {
        assertThat(help()).startsWith("kalends parcels  ").hasLineCount(1);
    }

    @Test
    void aCommandIsExplainedAsItIsTyped() throws CommandException {
        assertThat(help("parcels")).contains("kalends parcels send <town>").doesNotContain("kalends:");
        assertThat(help("kalends parcels")).isEqualTo(help("parcels"));
    }

    @Test
    void aNameThatNoneHasIsAWrongUse() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> list.named("letters\u001b"))
                .withMessage("Kalends has no command letters?; kalends help lists all.");
    }
}
