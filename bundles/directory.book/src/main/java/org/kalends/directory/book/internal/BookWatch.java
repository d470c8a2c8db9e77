/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.kalends.config.Config;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.AnsweredExchange;
import org.kalends.dav.api.spi.ExchangeListener;
import org.kalends.identity.SignInUnavailableException;
import org.kalends.identity.User;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.Write;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that a directory says something else of a context than when its book was made. It looks when somebody of the context has
 * sent a request, every two seconds at most: a context that nobody uses costs nothing.
 */
@Component
public final class BookWatch implements ExchangeListener {
    /** Whether there is such a book for whoever sends a request; by default for those who have the permission. */
    static final String ENABLED = "org.kalends.directory.book.enabled";

    static final String PERMISSION = "gab";

    private static final Logger LOG = LoggerFactory.getLogger(BookWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Config config;
    private final DirectoryTokens tokens;
    private final Stores stores;
    private final UnitsOfWork units;
    private final Map<Integer, Instant> looked = new ConcurrentHashMap<>();
    private final Map<Integer, String> known = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "kalends-directory-book");
        daemon.setDaemon(true);
        return daemon;
    });

    @Activate
    public BookWatch(
            @Reference Config config,
            @Reference DirectoryTokens tokens,
            @Reference Stores stores,
            @Reference UnitsOfWork units) {
        this.config = config;
        this.tokens = tokens;
        this.stores = stores;
        this.units = units;
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }

    @Override
    public void answered(AnsweredExchange exchange) {
        exchange.user().ifPresent(this::look);
    }

    private void look(User user) {
        Instant now = Instant.now();
        Instant before = looked.get(user.contextId());
        boolean due = before == null || before.plus(PAUSE).isBefore(now);
        if (due
                && config.forUser(user.contextId(), user.id())
                        .isTrue(ENABLED, user.permissions().contains(PERMISSION))) {
            looked.put(user.contextId(), now);
            try {
                thread.execute(() -> compare(user.contextId(), now));
            } catch (RejectedExecutionException e) {
                LOG.debug("The last request came as this was stopped", e);
            }
        }
    }

    private void compare(int contextId, Instant now) {
        try {
            String token = tokens.of(contextId, now);
            if (!token.equals(known.put(contextId, token))) {
                enqueue(contextId, now);
            }
        } catch (StorageException | SignInUnavailableException | DavException e) {
            known.remove(contextId);
            LOG.debug("The book of context {} is looked after later", contextId, e);
        }
    }

    private void enqueue(int contextId, Instant now) throws DavException {
        Storage storage = stores.defaultStore();
        NewJob job = new NewJob(BookUpkeep.KIND, "book", Octets.utf8(""), now, contextId);
        units.begin(BookCollection.owner(contextId), storage)
                .also(new Write.Enqueue(job))
                .commit();
    }
}
