/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kalends.storage.api.Item;

/**
 * Items read page by page. Between two pages nothing is held, neither a connection nor a lock, so a slow reader costs
 * no more than one page of memory.
 */
final class PagedItems implements Iterator<Item> {
    /** Where the pages come from. */
    @FunctionalInterface
    interface Pages {
        /** The next page, possibly without items; nothing after the last. */
        Optional<List<Item>> next();
    }

    private final Pages pages;
    private Iterator<Item> page = List.<Item>of().iterator();
    private boolean finished;

    private PagedItems(Pages pages) {
        this.pages = pages;
    }

    static Stream<Item> stream(Pages pages) {
        int characteristics = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new PagedItems(pages), characteristics), false);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && !finished) {
            Optional<List<Item>> next = pages.next();
            finished = next.isEmpty();
            page = next.orElse(List.of()).iterator();
        }
        return page.hasNext();
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
