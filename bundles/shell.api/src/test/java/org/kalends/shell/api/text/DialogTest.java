/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kalends.shell.api.CommandException;

class DialogTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Dialog plain = Dialog.of(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void whatIsPrintedToAPlainOneComesOutWhereItWouldHave() {
        plain.print("Grüße");
        plain.flush();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("Grüße");
        assertThat(plain.checkError()).isFalse();
        assertThat(plain.isTerminal()).isFalse();
    }

    @Test
    void aFileOfAPlainOneIsWhereTheServerIs() {
        assertThat(plain.file("a/../b")).isEqualTo(Path.of("b").toAbsolutePath());
    }

    @Test
    void aPlainOneCannotAskForASecret() {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> plain.secret("Password: "))
                .withMessageContaining("name a file");
    }

    @Test
    void aDialogStaysTheOneItIs() {
        assertThat(Dialog.of(plain)).isSameAs(plain);
    }
}
