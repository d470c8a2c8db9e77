/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.core.internal.sync.SyncToken.View;
import org.kalends.dav.core.internal.sync.TokenVector.Entry;

class TokenVectorTest {
    private final Entry work =
            new Entry("", "wörk week", "3ff", new SyncToken("7", 9, new View("", ""), Optional.empty()));
    private final Entry team =
            new Entry("mail", "12", "3", new SyncToken("12", 4, new View("o3", ""), Optional.empty()));

    @Test
    void aVectorIsReadBackAsItWasGiven() {
        TokenVector vector = new TokenVector("home", List.of(work, team));

        assertThat(TokenVector.parse("home", vector.toString())).contains(vector);
    }

    @Test
    void anEmptyHomeHasATokenToo() {
        TokenVector vector = new TokenVector("home", List.of());

        assertThat(TokenVector.parse("home", vector.toString())).contains(vector);
    }

    @Test
    void aVectorOfOneKindIsNoneOfAnother() {
        assertThat(TokenVector.parse("tree", new TokenVector("home", List.of(work)).toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "urn:kalends:home:", "urn:kalends:home:AAAA", "urn:kalends:home:%%", "urn:x"})
    void whateverElseAClientSendsIsNone(String text) {
        assertThat(TokenVector.parse("home", text)).isEmpty();
    }
}
