/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.Set;
import java.util.function.Supplier;
import org.kalends.dav.api.DavException;
import org.kalends.dav.core.internal.registry.ConfigSources;
import org.kalends.dav.core.internal.registry.KnownDirectories;

/**
 * What a refusal rests on: that what the request was judged by has been there all the time. A client that is refused because a
 * part of the server went in the middle would be told something wrong. A store that goes takes its classes along, and what was at
 * work in it fails in any way: that is no mistake of the server's.
 */
final class Evidence {
    private static final Set<Integer> BY_IDENTITY = Set.of(401, 403, 404);
    private static final int MISTAKE = 500;

    private final ConfigSources sources;
    private final KnownDirectories directories;
    private final Supplier<Object> stores;
    private final Set<String> sourcesBefore;
    private final Object directoriesBefore;
    private final Object storesBefore;

    private Evidence(
            ConfigSources sources, KnownDirectories directories, Supplier<Object> stores, Set<String> sourcesBefore) {
        this.sources = sources;
        this.directories = directories;
        this.stores = stores;
        this.sourcesBefore = sourcesBefore;
        this.directoriesBefore = directories.presence();
        this.storesBefore = stores.get();
    }

    /**
     * Before anything is asked.
     *
     * @param stores gives another object whenever a store has come or gone
     * @throws DavException 503 when something the configuration is read from is away
     */
    static Evidence gather(ConfigSources sources, KnownDirectories directories, Supplier<Object> stores)
            throws DavException {
        return new Evidence(sources, directories, stores, sources.all());
    }

    /**
     * Whether it still supports a refusal, after all was asked.
     *
     * @param named whether the request says who sends it; whoever does not is asked to sign in, whatever is away
     */
    boolean supports(DavException refusal, boolean named) {
        boolean byIdentity = named && BY_IDENTITY.contains(refusal.status());
        return !sources.areOthersThan(sourcesBefore)
                && !(byIdentity && (directories.presence() != directoriesBefore || !directories.areAllHere()))
                && !(refusal.status() == MISTAKE && stores.get() != storesBefore);
    }
}
