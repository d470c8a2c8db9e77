/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.sets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.kalends.config.internal.sets.TagExpression.AllOf;
import org.kalends.config.internal.sets.TagExpression.AnyOf;
import org.kalends.config.internal.sets.TagExpression.Not;
import org.kalends.config.internal.sets.TagExpression.Tag;

/**
 * Reads the expressions of {@code withTags}: tags, {@code &}, {@code |}, {@code !} and parentheses. {@code !} takes the
 * next tag or group. {@code &} and {@code |} have the same precedence and are grouped from the right, as the groupware
 * has always done it: {@code a & b | c} is {@code a & (b | c)}.
 */
public final class TagExpressionParser {
    /** Groups in groups, which take stack; no person writes that many. */
    private static final int DEEPEST = 200;

    private static final String OPERATORS = "&|";
    private static final String SYMBOLS = OPERATORS + "!()";

    private final String text;
    private int position;
    private boolean ambiguous;

    private TagExpressionParser(String text) {
        this.text = text;
    }

    /**
     * What was read.
     *
     * @param expression what it means
     * @param ambiguous whether {@code &} and {@code |} stand side by side without parentheses
     */
    public record Parsed(TagExpression expression, boolean ambiguous) {}

    /** An expression that is none. */
    public static final class MalformedException extends Exception {
        private final int position;

        MalformedException(String reason, int position) {
            super(reason);
            this.position = position;
        }

        /** The number of the character where reading ended, from 1. */
        public int position() {
            return position;
        }
    }

    /**
     * Reads an expression.
     *
     * @throws MalformedException when it is none; tells where and why
     */
    public static Parsed parse(String text) throws MalformedException {
        TagExpressionParser parser = new TagExpressionParser(text);
        TagExpression expression = parser.chain(0);
        if (parser.position < text.length()) {
            boolean closing = parser.at(")");
            throw parser.malformed(closing ? "there is no ( for this )" : "there should be & or | before this");
        }
        return new Parsed(expression, parser.ambiguous);
    }

    private TagExpression chain(int depth) throws MalformedException {
        List<TagExpression> operands = new ArrayList<>();
        Deque<Character> operators = new ArrayDeque<>();
        operands.add(operand(depth));
        int deepest = depth;
        while (at(OPERATORS)) {
            boolean other = !operators.isEmpty() && operators.getLast() != text.charAt(position);
            ambiguous |= other;
            deepest += other ? 1 : 0;
            operators.add(text.charAt(position));
            position++;
            operands.add(operand(deepest));
        }
        return fromTheRight(operands, operators);
    }

    private static TagExpression fromTheRight(List<TagExpression> operands, Deque<Character> operators) {
        int last = operands.size() - 1;
        TagExpression result = operands.get(last);
        while (!operators.isEmpty()) {
            char operator = operators.getLast();
            Deque<TagExpression> same = new ArrayDeque<>();
            same.addFirst(result);
            while (!operators.isEmpty() && operators.getLast() == operator) {
                operators.removeLast();
                last--;
                same.addFirst(operands.get(last));
            }
            result = operator == '&' ? new AllOf(List.copyOf(same)) : new AnyOf(List.copyOf(same));
        }
        return result;
    }

    private TagExpression operand(int depth) throws MalformedException {
        if (depth > DEEPEST) {
            throw malformed("there are more than " + DEEPEST + " groups in groups");
        }
        if (at("!")) {
            position++;
            return new Not(operand(depth + 1));
        }
        if (at("(")) {
            int opening = position;
            position++;
            TagExpression group = chain(depth + 1);
            if (!at(")")) {
                position = opening;
                throw malformed("there is no ) for this (");
            }
            position++;
            return group;
        }
        return tag();
    }

    private Tag tag() throws MalformedException {
        skipBlanks();
        String name = next();
        if (name.isEmpty()) {
            boolean atEnd = position == text.length();
            throw malformed("there should be a tag " + (atEnd ? "at the end" : "before " + text.charAt(position)));
        }
        position += name.length();
        return new Tag(name);
    }

    /** The characters of a tag from here; empty when something else stands here. */
    private String next() {
        int end = position;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && SYMBOLS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(position, end);
    }

    private boolean at(String symbols) {
        skipBlanks();
        return position < text.length() && symbols.indexOf(text.charAt(position)) >= 0;
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private MalformedException malformed(String reason) {
        return new MalformedException(reason, position + 1);
    }
}
