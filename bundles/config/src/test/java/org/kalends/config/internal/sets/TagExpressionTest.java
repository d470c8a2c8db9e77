/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.config.internal.sets.TagExpressionParser.MalformedException;

class TagExpressionTest {
    @ParameterizedTest
    @CsvSource({
        "ucInfostore, ucInfostore",
        "'  a&b  ', a & b",
        "a & b & c, a & b & c",
        "a & b | c, a & (b | c)",
        "a | b & c, a | (b & c)",
        "(a & b) | c, (a & b) | c",
        "(a) & b | c, a & (b | c)",
        "a | b & c | d, a | (b & (c | d))",
        "!a & b, !a & b",
        "!(a & b), !(a & b)",
        "!!a, !!a",
        "((a)), a",
        "com.example/x-1_ä, com.example/x-1_ä"
    })
    void operatorsShouldBeGroupedFromTheRight(String text, String meaning) throws MalformedException {
        assertThat(TagExpressionParser.parse(text).expression()).hasToString(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a & b | c", "a | b & c", "x & (a & b | c)", "!(a | b & c)"})
    void mixedOperatorsWithoutParenthesesShouldBeNoticed(String text) throws MalformedException {
        assertThat(TagExpressionParser.parse(text).ambiguous()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a & b & c", "a | b | c", "a & (b | c)", "(a & b) | c", "!a & (b | (c & d))"})
    void clearExpressionsShouldNotBeWarnedOf(String text) throws MalformedException {
        assertThat(TagExpressionParser.parse(text).ambiguous()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    ''      ; 1 ; there should be a tag at the end
                    a &     ; 4 ; there should be a tag at the end
                    & a     ; 1 ; there should be a tag before &
                    a && b  ; 4 ; there should be a tag before &
                    a b     ; 3 ; there should be & or | before this
                    a !b    ; 3 ; there should be & or | before this
                    a (b)   ; 3 ; there should be & or | before this
                    (a & b  ; 1 ; there is no ) for this (
                    a & b)  ; 6 ; there is no ( for this )
                    a & ()  ; 6 ; there should be a tag before )
                    !       ; 2 ; there should be a tag at the end
                    """)
    void aMalformedExpressionShouldTellWhereAndWhy(String text, int position, String reason) {
        assertThatThrownBy(() -> TagExpressionParser.parse(text))
                .isInstanceOfSatisfying(MalformedException.class, e -> {
                    assertThat(e).hasMessage(reason);
                    assertThat(e.position()).isEqualTo(position);
                });
    }

    @Test
    void tagsShouldBeComparedWithRegardToCase() throws MalformedException {
        assertThat(TagExpressionParser.parse("premium").expression().fits(Set.of("Premium")))
                .isFalse();
    }

    @Test
    void aHostileExpressionShouldBeRefusedAndNotExhaustTheStack() {
        for (String hostile : new String[] {"(", "!", "a & b | "}) {
            assertThatThrownBy(() -> TagExpressionParser.parse(hostile.repeat(100_000) + "a"))
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void aLongExpressionShouldBeNoProblem() throws MalformedException {
        String contexts = IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(" | "));

        TagExpression expression = TagExpressionParser.parse(contexts).expression();

        assertThat(expression.fits(Set.of("9999"))).isTrue();
        assertThat(expression.fits(Set.of("10000"))).isFalse();
    }
}
