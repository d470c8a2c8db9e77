/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredPlace;
import org.kalends.storage.api.Lock;

/**
 * The locks that a request is told of. The store is asked about a collection, and what it answers holds for all members. Used
 * by the request's thread.
 */
final class KnownLocks {
    private Optional<StoredPlace> asked = Optional.empty();
    private Map<String, List<Lock>> byPath = Map.of();

    /**
     * The locks that cover a resource.
     *
     * @param place where the resource is
     */
    List<Lock> covering(Resource resource, StoredPlace place) {
        if (asked.filter(place::isAtOrBelow).isEmpty()) {
            StoredPlace around = resource.parent().flatMap(StoredPlace::of).orElse(place);
            byPath = around.around().stream().collect(Collectors.groupingBy(Lock::path));
            asked = Optional.of(around);
        }
        return byPath.isEmpty()
                ? List.of()
                : paths(place.path())
                        .flatMap(path -> byPath.getOrDefault(path, List.of()).stream())
                        .filter(place::isCoveredBy)
                        .toList();
    }

    /** The paths above a path, and it itself. */
    private static Stream<String> paths(String path) {
        return IntStream.rangeClosed(1, path.length())
                .filter(end -> end == path.length() || path.charAt(end) == '/')
                .mapToObj(end -> path.substring(0, end));
    }
}
