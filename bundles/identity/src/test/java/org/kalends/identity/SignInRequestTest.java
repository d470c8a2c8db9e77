/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.identity.internal.SentHead;

class SignInRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER   abc ", " Bearer abc"})
    void theCredentialsOfASchemeAreFoundWhateverItsCase(String sent) {
        assertThat(SentHead.with(sent).credentials("Bearer")).contains("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Bearer", "Basic abc", "Bearers abc", "abc"})
    void otherCredentialsAreNotFound(String sent) {
        assertThat(SentHead.with(sent).credentials("Bearer")).isEmpty();
    }

    @Test
    void noneOfSeveralCredentialsIsChosen() {
        assertThat(SentHead.with().credentials("Bearer")).isEmpty();
        assertThat(SentHead.with("Bearer abc", "Bearer def").credentials("Bearer"))
                .isEmpty();
    }
}
