/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.kalends.identity.Directory;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryPage;
import org.kalends.identity.DirectoryQuery;

/** What some directories find, page by page. The next page is asked for when the one before has been read to its end. */
final class SearchResults implements Iterator<DirectoryEntry> {
    private final Iterator<Directory> directories;
    private final DirectoryQuery query;
    private Optional<Directory> asked = Optional.empty();
    private Optional<String> next = Optional.empty();
    private Iterator<DirectoryEntry> page = Collections.emptyIterator();

    SearchResults(Iterable<Directory> directories, DirectoryQuery query) {
        this.directories = directories.iterator();
        this.query = query;
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && (next.isPresent() || directories.hasNext())) {
            turn();
        }
        return page.hasNext();
    }

    private void turn() {
        Directory directory = next.isPresent() ? asked.orElseThrow() : directories.next();
        DirectoryPage answer = directory.search(next.map(query::at).orElse(query));
        asked = Optional.of(directory);
        next = answer.next();
        page = answer.entries().iterator();
    }

    @Override
    public DirectoryEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
