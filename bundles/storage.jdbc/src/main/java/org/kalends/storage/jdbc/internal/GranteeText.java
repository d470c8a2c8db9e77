/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kalends.storage.api.Grantee;

/** How a {@link Grantee} is written in a column: {@code user:7}, {@code group:7}, {@code everyone:0}. */
final class GranteeText {
    /** The order in which grantees are told. */
    static final Comparator<Grantee> BY_KIND_AND_ID =
            Comparator.comparing(Grantee::kind).thenComparing(Grantee::id);

    private GranteeText() {}

    static String of(Grantee grantee) {
        return grantee.kind().name().toLowerCase(Locale.ROOT) + ":" + grantee.id();
    }

    static List<String> of(Collection<Grantee> grantees) {
        return grantees.stream().map(GranteeText::of).toList();
    }

    static Grantee parse(String text) {
        int colon = text.indexOf(':');
        Grantee.Kind kind = Grantee.Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT));
        return new Grantee(kind, Integer.parseInt(text.substring(colon + 1)));
    }
}
