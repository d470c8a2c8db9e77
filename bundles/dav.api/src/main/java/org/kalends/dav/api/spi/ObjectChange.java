/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Optional;
import java.util.function.Function;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Actor;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PersonalStore;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Span;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;
import org.osgi.annotation.versioning.ProviderType;

/** One object that is about to change, as those see it who take part in the write. Used by one thread. */
@ProviderType
public interface ObjectChange {
    /** What is about to happen. */
    enum Kind {
        /** It is created or replaced. */
        PUT,
        /** It is removed, alone or with its collection. */
        DELETE,
        /** It gets another address, alone or with its collection. */
        MOVE,
        /** It gets a copy at another address. */
        COPY
    }

    Kind kind();

    /** Who acts; empty when it is the server itself. */
    Optional<Actor> actor();

    /** A header of the request, if there is one and it has this header. */
    Optional<String> header(String name);

    /** The kind of collection it is in. */
    CollectionType type();

    /**
     * The store it is in.
     *
     * @since 1.3
     */
    Storage storage();

    /** The collection it is in before; after a {@link Kind#PUT}, too. */
    StoredCollection collection();

    /** Where it is before; for {@link Kind#PUT} where it will be, too. */
    ItemAddress address();

    /** Where it or its copy will be after {@link Kind#MOVE} and {@link Kind#COPY}. */
    Optional<ItemAddress> target();

    /**
     * The object as it is. Once this was asked for, the write happens only if it is still so.
     *
     * @return empty when there is none yet
     */
    Optional<Octets> before();

    /**
     * A stored property of the object as it is, read when it is asked for.
     *
     * @since 1.3
     */
    Optional<String> property(PropertyName name);

    /** The object as it will be; empty when it will be none. */
    Optional<Octets> after();

    /**
     * The time that the object covers as it is, as far as its format tells; nothing is read for it that the store knows.
     *
     * @return empty when there is no object yet, or it has no time
     * @throws DavException when the format has to look, and does not take the object any more
     * @since 1.3
     */
    Optional<Span> spanBefore() throws DavException;

    /**
     * The time that the object will cover; as {@link #spanBefore}.
     *
     * @since 1.3
     */
    Optional<Span> spanAfter() throws DavException;

    /**
     * The object as it is, read into a model. It is read once, whoever asks.
     *
     * @param model what it is read into; the key under which it is kept
     * @param reader reads it
     */
    <T> Optional<T> before(Class<T> model, Function<Octets, T> reader);

    /** The object as it will be, read into a model; as {@link #before(Class, Function)}. */
    <T> Optional<T> after(Class<T> model, Function<Octets, T> reader);

    /**
     * Puts other octets in place of what will be stored. The answer then has no entity tag (RFC 4791 section 5.3.4).
     *
     * @throws DavException when they are not fit to be stored
     * @throws IllegalStateException when nothing is put
     */
    void replace(Octets octets) throws DavException;

    /** What users keep of their own in its store; {@link PersonalStore#NONE} where that cannot be. */
    PersonalStore personal();

    /**
     * Has something done when the unit of work is over, whether it is durable, refused or about to be planned anew: what was taken for it is
     * given back. It is done by the thread that carries out the unit, once. Units for which something is to be given back are carried out
     * one by one.
     *
     * @param release must be quick and cannot fail
     * @since 1.3
     */
    void whenOver(Runnable release);

    /** Adds a write to the unit of work, in any collection of the same store. */
    void also(Write write);

    /**
     * Has the store ask this, too, before it writes: what a participant has decided by is then still so. When it is not, participants
     * are asked again; for that the object as it is must have been asked for.
     *
     * @since 1.4
     */
    void provided(Guard guard);
}
