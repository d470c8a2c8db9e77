/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
    private final Installation installation = new Installation()
            .server("com.example.a", "1")
            .server("com.example.b", "of the server")
            .server("com.other", "x")
            .anton("com.example.b", "\"of\" the user\\\n")
            .anton("com.example.c", "ä\u2028");
    private final ConfigReader reader = installation.reader();

    @Test
    void aPropertyOfTheServerShouldBeToldWithItsName() {
        assertThat(ask("/property/com.example.b")).isEqualTo("{\"com.example.b\":\"of the server\"}");
    }

    @Test
    void aPropertyOfAUserShouldBeEscapedAsJsonAsksFor() {
        assertThat(ask("/property/com.example.b/1/3")).isEqualTo("{\"com.example.b\":\"\\\"of\\\" the user\\\\\\n\"}");
        assertThat(ask("/property/com.example.c/1/3")).isEqualTo("{\"com.example.c\":\"ä\\u2028\"}");
    }

    @Test
    void aPrefixShouldListAllThatHolds() {
        assertThat(ask("/withPrefix/com.example"))
                .isEqualTo("{\"com.example.a\":\"1\",\"com.example.b\":\"of the server\"}");
        assertThat(ask("/withPrefix/com.example/1/3")).contains("com.example.a", "com.example.c", "of\\\" the user");
    }

    @Test
    void aPrefixOfNothingShouldBeAnEmptyObject() {
        assertThat(ask("/withPrefix/org.")).isEqualTo("{}");
    }

    @Test
    void whatIsNotDefinedShouldNotBeFound() {
        assertThat(answer("/property/com.example.c")).isEqualTo(JsonResponse.NOT_FOUND);
        assertThat(answer("/property/com.example.d/1/3")).isEqualTo(JsonResponse.NOT_FOUND);
    }

    @Test
    void unknownUsersAndContextsShouldNotBeFound() {
        assertThat(answer("/property/com.example.a/1/4")).isEqualTo(JsonResponse.NOT_FOUND);
        assertThat(answer("/property/com.example.a/2/3")).isEqualTo(JsonResponse.NOT_FOUND);
        assertThat(answer("/withPrefix/com.example/0/0")).isEqualTo(JsonResponse.NOT_FOUND);
    }

    @Test
    void withoutTheCascadeNothingShouldBeKnown() {
        reader.config = null;

        assertThat(answer("/property/com.example.a")).isEqualTo(JsonResponse.UNAVAILABLE);
        assertThat(answer("/withPrefix/com.example/1/3")).isEqualTo(JsonResponse.UNAVAILABLE);
    }

    @Test
    void withoutADirectoryOnlyTheServerShouldBeKnown() {
        reader.directories = List.of();

        assertThat(answer("/property/com.example.a/1/3")).isEqualTo(JsonResponse.UNAVAILABLE);
        assertThat(answer("/property/com.example.a").status()).isEqualTo(200);
    }

    @Test
    void withoutIdentitiesNobodyShouldBeKnown() {
        reader.identities = null;

        assertThat(answer("/property/com.example.a/1/3")).isEqualTo(JsonResponse.UNAVAILABLE);
    }

    @Test
    void aDirectoryThatGoesMeanwhileShouldPutTheAnswerOff() {
        installation.meanwhile = installation::directoryGoes;

        assertThat(answer("/property/com.example.a/1/3")).isEqualTo(JsonResponse.UNAVAILABLE);
    }

    private String ask(String path) {
        JsonResponse answer = answer(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private JsonResponse answer(String path) {
        return Question.parse(path).map(reader::answer).orElseThrow();
    }
}
