/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.kalends.identity.Directory;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What tells one state of all directories from another one. A directory that cannot say when it has changed is taken to, now and then. */
@Component(service = DirectoryTokens.class)
public final class DirectoryTokens {
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);

    private final List<Directory> directories = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Directory directory) {
        directories.add(directory);
    }

    void remove(Directory directory) {
        directories.remove(directory);
    }

    /** The state of a context. */
    String of(int contextId, Instant now) {
        return directories.stream()
                .filter(directory -> directory.context(contextId).isPresent())
                .map(directory -> directory
                        .changeToken(contextId)
                        .orElseGet(() -> "at " + now.getEpochSecond() / NOW_AND_THEN.toSeconds()))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
