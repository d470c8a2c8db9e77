/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who is searched for in a directory.
 *
 * @param contextId the tenant
 * @param types what is searched for
 * @param texts each of these is in one of {@link DirectoryEntry#searchTexts()}; none to find all
 * @param limit most entries of a page, 1 or more
 * @param page where to go on: what the page before said; empty for the first page
 */
public record DirectoryQuery(
        int contextId, Set<CalendarUserType> types, List<String> texts, int limit, Optional<String> page) {
    public DirectoryQuery {
        Objects.requireNonNull(page, "page");
        types = Set.copyOf(types);
        texts = List.copyOf(texts);
        if (limit < 1) {
            throw new IllegalArgumentException("A page has at least one entry");
        }
    }

    /** A query for the first page. */
    public DirectoryQuery(int contextId, Set<CalendarUserType> types, List<String> texts, int limit) {
        this(contextId, types, texts, limit, Optional.empty());
    }

    /** The same query for another page. */
    public DirectoryQuery at(String otherPage) {
        return new DirectoryQuery(contextId, types, texts, limit, Optional.of(otherPage));
    }

    /** Whether an entry is searched for. */
    public boolean finds(DirectoryEntry entry) {
        return types.contains(entry.calendarUserType()) && containsAll(entry);
    }

    private boolean containsAll(DirectoryEntry entry) {
        if (texts.isEmpty()) {
            return true;
        }
        List<String> folded =
                entry.searchTexts().stream().map(DirectoryQuery::folded).toList();
        return texts.stream().map(DirectoryQuery::folded).allMatch(wanted -> folded.stream()
                .anyMatch(text -> text.contains(wanted)));
    }

    /**
     * The form in which texts are compared. Letters of either case and compatible characters are the same, so that whatever
     * contains a text under a collation of RFC 5051 contains it in this form. Each character is folded by itself: what is
     * folded in parts is folded as a whole.
     */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            String title = Character.toString(Character.toTitleCase(point));
            Normalizer.normalize(title, Normalizer.Form.NFKD)
                    .codePoints()
                    .map(Character::toLowerCase)
                    .forEach(folded::appendCodePoint);
        });
        return folded.toString();
    }
}
