/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kalends.config.internal.sets.TagExpressionParser.MalformedException;

/** The grammar of {@code withTags} against a reading of the specification that knows nothing of ours. */
class TagExpressionGrammarTest {
    private static final List<String> TAGS = List.of("a", "ucInfostore", "42", "x-y.z");

    @Property
    void everyExpressionShouldMeanWhatTheSpecificationSays(
            @ForAll("expressions") String text, @ForAll("tagSets") Set<String> tags) throws MalformedException {
        assertThat(TagExpressionParser.parse(text).expression().fits(tags)).isEqualTo(new Naive(text, tags).value());
    }

    @Property
    void whatIsShownShouldMeanTheSameAndBeClear(@ForAll("expressions") String text, @ForAll("tagSets") Set<String> tags)
            throws MalformedException {
        TagExpressionParser.Parsed parsed = TagExpressionParser.parse(text);
        TagExpressionParser.Parsed again =
                TagExpressionParser.parse(parsed.expression().toString());

        assertThat(again.ambiguous()).isFalse();
        assertThat(again.expression().fits(tags)).isEqualTo(parsed.expression().fits(tags));
    }

    @Property
    void anyTextShouldBeReadAsTheSpecificationReadsItOrRefusedWithAPosition(
            @ForAll("texts") String text, @ForAll("tagSets") Set<String> tags) {
        try {
            TagExpression expression = TagExpressionParser.parse(text).expression();
            assertThat(expression.fits(tags)).isEqualTo(new Naive(text, tags).value());
        } catch (MalformedException e) {
            assertThat(new Naive(text, tags).isWellFormed()).as(text).isFalse();
            assertThat(e.position()).isBetween(1, text.length() + 1);
        }
    }

    @Provide
    Arbitrary<String> expressions() {
        return expression(4);
    }

    @Provide
    Arbitrary<Set<String>> tagSets() {
        return Arbitraries.of(TAGS).set();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "42", "&", "|", "!", "(", ")", " ")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> expression(int depth) {
        Arbitrary<String> tag = Arbitraries.of(TAGS);
        if (depth == 0) {
            return tag;
        }
        Arbitrary<String> inner = expression(depth - 1);
        Arbitrary<String> operators = Arbitraries.of("&", "|", " & ", " |\t");
        return Arbitraries.oneOf(
                tag,
                tag.map(name -> "! " + name),
                inner.map(text -> "(" + text + ")"),
                inner.map(text -> "!( " + text + " )"),
                Combinators.combine(inner, operators, inner).as((left, operator, right) -> left + operator + right));
    }

    /** Evaluates while it reads, from the right, one token after the other. */
    private static final class Naive {
        private final Deque<String> tokens = new ArrayDeque<>();
        private final Set<String> tags;
        private boolean wellFormed = true;

        Naive(String text, Set<String> tags) {
            this.tags = new HashSet<>(tags);
            for (String token : text.replaceAll("([&|!()])", " $1 ").strip().split("\\s+")) {
                tokens.add(token);
            }
        }

        boolean isWellFormed() {
            value();
            return wellFormed && tokens.isEmpty();
        }

        /** {@code operand}, or {@code operand operator rest-of-the-chain}. */
        boolean value() {
            boolean left = operand();
            if (tokens.isEmpty() || !"&|".contains(tokens.peek())) {
                return left;
            }
            String operator = tokens.poll();
            boolean rest = value();
            return operator.equals("&") ? left && rest : left || rest;
        }

        private boolean operand() {
            String token = tokens.isEmpty() ? "" : tokens.poll();
            if (token.equals("!")) {
                return !operand();
            }
            if (token.equals("(")) {
                boolean group = value();
                wellFormed &= ")".equals(tokens.poll());
                return group;
            }
            wellFormed &= !token.isEmpty() && !"&|)".contains(token);
            return tags.contains(token);
        }
    }
}
