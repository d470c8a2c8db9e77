/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalizedNamesTest {
    private final LocalizedNames names = LocalizedNames.beside(LocalizedNamesTest.class);
    private final Locale ofTheMachine = Locale.getDefault();

    @BeforeEach
    void runOnAGermanMachine() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void runOnTheMachineAgain() {
        Locale.setDefault(ofTheMachine);
    }

    @Test
    void aNameIsInTheLanguageOfTheReader() {
        assertThat(names.get("drawer", Locale.GERMANY)).isEqualTo("Schublade");
        assertThat(names.get("drawer", Locale.UK)).isEqualTo("Drawer");
    }

    @Test
    void aNameIsInEnglishWhereTheLanguageIsNotSpokenWhateverTheMachineSpeaks() {
        assertThat(names.get("drawer", Locale.JAPAN)).isEqualTo("Drawer");
    }

    @Test
    void whatHasNoNameIsAMistakeOfTheBundle() {
        assertThatThrownBy(() -> names.get("cupboard", Locale.UK)).isInstanceOf(MissingResourceException.class);
    }
}
