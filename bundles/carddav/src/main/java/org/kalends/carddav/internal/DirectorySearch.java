/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal;

import java.util.function.Predicate;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.config.ValueType;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.spi.Searched;
import org.kalends.storage.api.StoredCollection;

/** How somebody searches a directory that is not synchronised (draft-daboo-carddav-directory-gateway). */
final class DirectorySearch {
    private static final String MOST = "org.kalends.carddav.directoryMatches";
    private static final int USUAL = 100;
    private static final ValueType<Integer> NUMBER = ValueType.of("a number of 1 or more", DirectorySearch::positive);

    private DirectorySearch() {}

    /**
     * What holds for somebody now.
     *
     * @param books which books are such directories
     */
    static Searched of(Actor actor, Predicate<StoredCollection> books) {
        return new Searched(books, CardDavNames.DIRECTORY, actor.config().read(MOST, NUMBER, USUAL));
    }

    private static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
