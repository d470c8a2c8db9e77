/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.ObjectWrites;
import org.kalends.dav.api.engine.PlannedWrite;
import org.kalends.dav.api.engine.StorageErrors;
import org.kalends.dav.api.text.MediaType;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a bulk request does, object by object: it is planned, then written in few transactions, then told, all at once or group by
 * group. What is wrong with one object is told of that one. Used by one thread.
 */
final class BulkWork {
    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    private final ObjectWrites writes;
    private final List<Asked> all = new ArrayList<>();
    private final List<PlannedWrite> waiting = new ArrayList<>();
    private Optional<Guard.CollectionAt> unchanged;

    /** @param unchanged the state in which the collection must be when the first object is written, if any */
    BulkWork(ObjectWrites writes, Optional<Guard.CollectionAt> unchanged) {
        this.writes = writes;
        this.unchanged = unchanged;
    }

    /**
     * One object.
     *
     * @param reference the address by which the client knows it; empty for a new one
     * @param form the media type it was sent as
     * @param planned what is done with it, or the refusal
     */
    private record Asked(String reference, MediaType form, PlannedWrite planned) {}

    /** Plans what is done with one object. */
    @FunctionalInterface
    interface Plan {
        PlannedWrite make() throws DavException;
    }

    /**
     * Plans what is done with one object.
     *
     * @param reference the address by which the client knows it; empty for a new one
     * @param form the media type it is sent as
     */
    void plan(String reference, MediaType form, Plan plan) {
        try {
            PlannedWrite planned = plan.make();
            waiting.add(planned);
            all.add(new Asked(reference, form, planned));
        } catch (DavException e) {
            refuse(reference, form, e);
        } catch (StorageException e) {
            refuse(reference, form, StorageErrors.translate(e));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("An object of a bulk request could not be examined: {}", reference, e);
            refuse(reference, form, DavException.of(500, "The server made a mistake over this object."));
        }
    }

    private void refuse(String reference, MediaType form, DavException refusal) {
        all.add(new Asked(reference, form, () -> {
            throw refusal;
        }));
    }

    /**
     * Writes what has been planned so far.
     *
     * @throws DavException 412 when the collection is in another state, and nothing was written
     */
    void commit() throws DavException {
        if (!waiting.isEmpty()) {
            writes.commit(waiting, unchanged);
            waiting.clear();
            unchanged = Optional.empty();
        }
    }

    /** How many objects have not been told of. */
    int size() {
        return all.size();
    }

    /** Tells what came of each object that has not been told of, in the order of the request. */
    void tell(BulkAnswer answer) {
        all.forEach(asked -> answer.tell(asked.reference(), asked.form(), asked.planned()));
        all.clear();
    }
}
