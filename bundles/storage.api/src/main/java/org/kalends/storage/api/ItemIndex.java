/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is kept beside the octets of an item so that queries need not read them.
 *
 * @param uid the object's UID, unique in its collection; empty when it has none, as any number may
 * @param kind the object's main component ({@code VEVENT}, {@code VTODO}, {@code VCARD}, ...), upper case
 * @param span the time it covers; empty when it has none, which no range condition excludes
 * @param terms its indexed texts
 * @param classification how much of it others may see
 * @param revision by which revision of its format it was drawn: a greater one indexes more
 */
public record ItemIndex(
        String uid, String kind, Optional<Span> span, List<Term> terms, Classification classification, int revision) {
    /** The revision of formats that have not changed what they index, and of all indexes of which none is told. */
    public static final int FIRST_REVISION = 1;

    public ItemIndex {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(classification, "classification");
        terms = List.copyOf(terms);
    }

    /** An index that was drawn by the first revision of its format. */
    public ItemIndex(String uid, String kind, Optional<Span> span, List<Term> terms, Classification classification) {
        this(uid, kind, span, terms, classification, FIRST_REVISION);
    }

    /** The index of an object that is nobody's secret. */
    public ItemIndex(String uid, String kind, Optional<Span> span, List<Term> terms) {
        this(uid, kind, span, terms, Classification.PUBLIC);
    }

    /** The same index, drawn by this revision of its format. */
    public ItemIndex drawnBy(int otherRevision) {
        return new ItemIndex(uid, kind, span, terms, classification, otherRevision);
    }
}
