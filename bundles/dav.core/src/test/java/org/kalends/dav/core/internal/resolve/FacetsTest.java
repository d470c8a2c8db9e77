/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FacetsTest {
    private final Facets facets = new Facets("first", 2, "third");

    @Test
    void theFirstSideThatFitsIsTheAnswer() {
        assertThat(facets.get(CharSequence.class)).contains("first");
        assertThat(facets.get(Integer.class)).contains(2);
        assertThat(facets.get(Long.class)).isEmpty();
    }

    @Test
    void theAnswerIsAlwaysTheSame() {
        assertThat(facets.get(Integer.class)).isSameAs(facets.get(Number.class));
    }
}
