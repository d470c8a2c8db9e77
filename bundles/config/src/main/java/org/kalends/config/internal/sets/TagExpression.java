/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.sets;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What tags a user must have and must not have. Its text has parentheses wherever operators are mixed. */
public sealed interface TagExpression {
    /** Whether a user with just these tags is meant. */
    boolean fits(Set<String> tags);

    /** The user has the tag. */
    record Tag(String name) implements TagExpression {
        @Override
        public boolean fits(Set<String> tags) {
            return tags.contains(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The other users. */
    record Not(TagExpression negated) implements TagExpression {
        @Override
        public boolean fits(Set<String> tags) {
            return !negated.fits(tags);
        }

        @Override
        public String toString() {
            return "!" + within(negated);
        }
    }

    /** Users that all parts mean. */
    record AllOf(List<TagExpression> parts) implements TagExpression {
        @Override
        public boolean fits(Set<String> tags) {
            for (TagExpression part : parts) {
                if (!part.fits(tags)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return joined(parts, " & ");
        }
    }

    /** Users that any part means. */
    record AnyOf(List<TagExpression> parts) implements TagExpression {
        @Override
        public boolean fits(Set<String> tags) {
            for (TagExpression part : parts) {
                if (part.fits(tags)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return joined(parts, " | ");
        }
    }

    private static String joined(List<TagExpression> parts, String operator) {
        return parts.stream().map(TagExpression::within).collect(Collectors.joining(operator));
    }

    private static String within(TagExpression part) {
        return part instanceof AllOf || part instanceof AnyOf ? "(" + part + ")" : part.toString();
    }
}
