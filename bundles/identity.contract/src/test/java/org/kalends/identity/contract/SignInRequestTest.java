/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER   abc ", " Bearer abc"})
    void theCredentialsOfASchemeAreFoundWhateverItsCase(String sent) {
        assertThat(SentRequest.authorized(sent).credentials("Bearer")).contains("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Bearer", "Basic abc", "Bearers abc", "abc"})
    void otherCredentialsAreNotFound(String sent) {
        assertThat(SentRequest.authorized(sent).credentials("Bearer")).isEmpty();
    }

    @Test
    void noneOfSeveralCredentialsIsChosen() {
        SentRequest several = new SentRequest(Map.of("Authorization", List.of("Bearer abc", "Bearer def")));

        assertThat(SentRequest.anonymous().credentials("Bearer")).isEmpty();
        assertThat(several.credentials("Bearer")).isEmpty();
    }
}
