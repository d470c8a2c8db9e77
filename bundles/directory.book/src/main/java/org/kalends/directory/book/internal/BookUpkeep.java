/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.Directories;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.identity.Identities;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.work.JobHandler;
import org.kalends.storage.api.work.JobOutcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the book of a context like its directory. It is a job, so that one node of the installation does it at a time. */
@Component
public final class BookUpkeep implements JobHandler {
    static final String KIND = "directory.book";

    private static final Logger LOG = LoggerFactory.getLogger(BookUpkeep.class);

    private final Identities identities;
    private final Directories directories;
    private final CollectionTypes types;
    private final UnitsOfWork units;

    @Activate
    public BookUpkeep(
            @Reference Identities identities,
            @Reference Directories directories,
            @Reference CollectionTypes types,
            @Reference UnitsOfWork units) {
        this.identities = identities;
        this.directories = directories;
        this.types = types;
        this.units = units;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Does nothing while it is not known who there is: what is removed here is removed from the telephones of people. */
    @Override
    public JobOutcome handle(Storage store, ClaimedJob job) throws DavException {
        int contextId = job.job().contextId();
        Object presence = directories.presence();
        if (!directories.areAllHere()) {
            return JobOutcome.later("A directory is away.");
        }
        CollectionType type = types.get(BookCollection.TYPE)
                .orElseThrow(() -> new IllegalStateException("There are no address books at the moment."));
        DirectoryEntries entries = DirectoryEntries.of(contextId, identities);
        if (directories.presence() != presence) {
            return JobOutcome.later("A directory has come or gone meanwhile.");
        }
        StoredCollection book = BookCollection.of(contextId, !entries.writers().isEmpty(), store, units);
        BookChanges changes = new BookChanges(book, type, store, units);
        entries.cards().forEach(changes::card);
        changes.removeOthers();
        LOG.info("The global address book of context {} has {} cards: {}", contextId, entries.size(), changes);
        return JobOutcome.DONE;
    }
}
