/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.identity.UserId;

class QuestionTest {
    @Test
    void aPropertyShouldBeAskedForOfTheServer() {
        assertThat(Question.parse("/property/com.example.a"))
                .contains(new Question(Question.Kind.PROPERTY, "com.example.a", Optional.empty()));
    }

    @Test
    void aPropertyShouldBeAskedForOfAUser() {
        assertThat(Question.parse("/property/com.example.a/1/3"))
                .contains(new Question(Question.Kind.PROPERTY, "com.example.a", Optional.of(new UserId(1, 3))));
    }

    @Test
    void aPrefixShouldBeAskedForOfServerAndUser() {
        assertThat(Question.parse("/withPrefix/com.example"))
                .contains(new Question(Question.Kind.PREFIX, "com.example", Optional.empty()));
        assertThat(Question.parse("/withPrefix/com.example/1/3"))
                .contains(new Question(Question.Kind.PREFIX, "com.example", Optional.of(new UserId(1, 3))));
    }

    @Test
    void namesShouldBeDecodedSegmentBySegment() {
        assertThat(Question.parse("/property/a%2Fb+c%20%C3%A4").orElseThrow().name())
                .isEqualTo("a/b+c ä");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "property/a",
                "/property",
                "/property/",
                "/property/a/",
                "/property/a/1",
                "/property/a/1/",
                "/property/a/1/x",
                "/property/a/99999999999/1",
                "/property/a/1/3/4",
                "/property//1/3",
                "/withPrefix/",
                "/Property/a",
                "/property/%",
                "/property/%zz",
                "/reload"
            })
    void nothingElseShouldHaveAnAddress(String path) {
        assertThat(Question.parse(path)).isEmpty();
    }
}
