/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.storage.api.StoredCollection;

/**
 * A collection as it is known at the beginning of a look, and how that differs from what is on disk.
 *
 * @param items its items by file
 * @param names names of items by file
 * @param verified files that looked as they do when they were read once more
 * @param skipped what was no item at the last look, without what may have become one
 * @param nested the names of the directories of collections in it
 * @param labels files beside the items that were read; takes what is read
 */
record FolderState(
        Folder folder,
        StoredCollection described,
        Map<String, StoredItem> items,
        Map<String, String> names,
        Set<String> verified,
        Map<String, Skipped> skipped,
        Set<String> nested,
        Map<String, Labels.Known> labels) {
    /** What is to be looked into. */
    record Difference(List<Found> found, Map<String, StoredItem> gone, Map<String, Skipped> skipped) {}

    /** Inside the lock. */
    static FolderState of(Shelf shelf, Folder folder) {
        Contents contents = shelf.contents(folder.id());
        Map<String, StoredItem> items = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Set<String> verified = new HashSet<>();
        contents.items().forEach((name, item) -> {
            items.put(item.file(), item);
            names.put(item.file(), name);
            if (contents.isVerified(item)) {
                verified.add(item.file());
            }
        });
        Map<String, Skipped> skipped = new HashMap<>(contents.skipped());
        skipped.values()
                .removeIf(each -> each.uid().flatMap(contents::withUid).isEmpty()
                        && each.uid().isPresent());
        int directory = folder.directory().length() + 1;
        Set<String> nested = shelf.below(folder).stream()
                .filter(each -> each.path().parent().equals(Optional.of(folder.path())))
                .map(each -> each.directory().substring(directory))
                .collect(Collectors.toSet());
        return new FolderState(
                folder, shelf.describe(folder), items, names, verified, skipped, nested, contents.labels());
    }

    /** What a file was when it was last read or written, if it is that of an item. */
    Optional<Seen> seen(String file) {
        return Optional.ofNullable(items.get(file)).map(item -> item.content().seen());
    }

    /** How a directory differs from this. */
    Difference to(Listing listing) {
        List<Found> found = new ArrayList<>();
        Map<String, Skipped> stillSkipped = new HashMap<>();
        listing.files().forEach((file, stamp) -> {
            StoredItem item = items.get(file);
            Optional<Skipped> skip = Optional.ofNullable(skipped.get(file)).filter(each -> each.isStill(stamp));
            if (skip.isPresent()) {
                stillSkipped.put(file, skip.get());
            } else if (item == null) {
                found.add(new Found(file, FileNames.decode(file).orElse(file), stamp, Optional.empty()));
            } else if (!isStill(item, stamp)) {
                Optional<Seen> base = Optional.of(item.content().seen());
                found.add(new Found(file, names.get(file), stamp, base));
            }
        });
        listing.odd().forEach((file, why) -> stillSkipped.put(file, Skipped.always(why)));
        return new Difference(found, gone(listing), stillSkipped);
    }

    private boolean isStill(StoredItem item, Stamp present) {
        Seen seen = item.content().seen();
        return seen.isStill(present) || seen.stamp().equals(present) && verified.contains(item.file());
    }

    /** By name. What has become a link or a directory is not what it was, and not gone either. */
    private Map<String, StoredItem> gone(Listing listing) {
        Map<String, StoredItem> gone = new HashMap<>();
        items.forEach((file, item) -> {
            boolean there = listing.files().containsKey(file)
                    || listing.directories().contains(file)
                    || listing.odd().containsKey(file);
            if (!there) {
                gone.put(names.get(file), item);
            }
        });
        return gone;
    }
}
