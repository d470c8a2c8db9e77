/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;

/**
 * The {@code If} header (RFC 4918 section 10.4): it holds when one of its lists does, a list when all its conditions do.
 *
 * @param lists the lists in order
 */
public record IfHeader(List<ConditionList> lists) {
    /**
     * Conditions on one resource.
     *
     * @param resource the reference before it; empty for the resource of the request
     * @param conditions what must hold
     */
    record ConditionList(Optional<String> resource, List<StateCondition> conditions) {}

    /**
     * One condition.
     *
     * @param negated whether it must not hold
     * @param isTag whether it is about an entity tag, else about a state token
     * @param value the token, or the entity tag without quotes
     */
    record StateCondition(boolean negated, boolean isTag, String value) {}

    private static final int MOST_LISTS = 100;

    public IfHeader {
        lists = List.copyOf(lists);
    }

    /**
     * Reads the header.
     *
     * @throws DavException 400 when it is malformed or has more lists than there can be use for
     */
    public static IfHeader parse(String header) throws DavException {
        return new IfHeader(new Parser(header).lists());
    }

    /** The tokens it submits, whether or not their conditions hold. */
    Set<String> tokens() {
        Set<String> tokens = new LinkedHashSet<>();
        lists.stream()
                .flatMap(list -> list.conditions().stream())
                .filter(condition -> !condition.isTag())
                .forEach(condition -> tokens.add(condition.value()));
        return tokens;
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        List<ConditionList> lists() throws DavException {
            List<ConditionList> lists = new ArrayList<>();
            Optional<String> resource = Optional.empty();
            skipBlanks();
            while (at < text.length()) {
                if (text.charAt(at) == '<') {
                    resource = Optional.of(until('>'));
                    skipBlanks();
                }
                lists.add(new ConditionList(resource, conditions()));
                if (lists.size() > MOST_LISTS) {
                    throw DavException.of(400, "The If header may have at most " + MOST_LISTS + " lists.");
                }
                skipBlanks();
            }
            if (lists.isEmpty()) {
                throw malformed();
            }
            return lists;
        }

        private List<StateCondition> conditions() throws DavException {
            expect('(');
            List<StateCondition> conditions = new ArrayList<>();
            skipBlanks();
            while (peek() != ')') {
                conditions.add(condition());
                skipBlanks();
            }
            at++;
            if (conditions.isEmpty()) {
                throw malformed();
            }
            return conditions;
        }

        private StateCondition condition() throws DavException {
            boolean negated = text.regionMatches(true, at, "Not", 0, 3);
            if (negated) {
                at += 3;
                skipBlanks();
            }
            if (peek() == '<') {
                return new StateCondition(negated, false, until('>'));
            }
            expect('[');
            String tag = text.startsWith("W/", at) ? weakTag() : quoted();
            expect(']');
            return new StateCondition(negated, true, tag);
        }

        /** A weak tag equals no strong one, and all of ours are strong. */
        private String weakTag() throws DavException {
            at += 2;
            return "W/" + quoted();
        }

        private String quoted() throws DavException {
            if (peek() != '"') {
                throw malformed();
            }
            return until('"');
        }

        /** What stands between the character here and the next one of that kind. */
        private String until(char end) throws DavException {
            int close = text.indexOf(end, at + 1);
            if (close < 0) {
                throw malformed();
            }
            String inside = text.substring(at + 1, close);
            at = close + 1;
            return inside;
        }

        private void expect(char c) throws DavException {
            if (peek() != c) {
                throw malformed();
            }
            at++;
        }

        private char peek() throws DavException {
            if (at >= text.length()) {
                throw malformed();
            }
            return text.charAt(at);
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private static DavException malformed() {
            return DavException.of(400, "The If header is malformed.");
        }
    }
}
