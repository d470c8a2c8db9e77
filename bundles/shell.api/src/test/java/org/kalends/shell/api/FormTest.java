/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    private static final Form FORM = Form.only("does nothing", (arguments, out) -> {});

    @Test
    void argumentsAndOptionsShouldHaveNamesOfTheirOwn() {
        Parameter town = Parameter.required("town", "where");

        assertThatIllegalArgumentException().isThrownBy(() -> FORM.taking(town, town));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORM.taking(town).with(Option.flag("town", "whether")))
                .withMessageContaining("town");
    }

    @Test
    void nobodyShouldHaveToGuessWhichWordIsWhichArgument() {
        Parameter required = Parameter.required("a", "one");
        Parameter optional = Parameter.optional("b", "another one");
        Parameter repeated = Parameter.repeated("c", "some");
        Parameter any = Parameter.any("d", "others");

        assertThatIllegalArgumentException().isThrownBy(() -> FORM.taking(optional, required));
        assertThatIllegalArgumentException().isThrownBy(() -> FORM.taking(repeated, required));
        assertThatIllegalArgumentException().isThrownBy(() -> FORM.taking(any, optional));
        assertThat(FORM.taking(required, optional, any).parameters()).containsExactly(required, optional, any);
        assertThat(FORM.taking(required, repeated).needsNothing()).isFalse();
        assertThat(FORM.taking(optional).needsNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "anton", "9999999999"})
    void aNumberShouldBeOne(String text) {
        Arguments arguments = new Arguments(Map.of("user", List.of(text)));

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> arguments.number("user"))
                .withMessage("<user> is a number of 1 or more, not \"" + text + "\".");
    }

    @Test
    void whatIsNotThereShouldHaveAnotherNumber() throws UsageException {
        Arguments arguments = new Arguments(Map.of("user", List.of("12")));

        assertThat(arguments.number("user", 1)).isEqualTo(12);
        assertThat(arguments.number("context", 1)).isOne();
    }
}
