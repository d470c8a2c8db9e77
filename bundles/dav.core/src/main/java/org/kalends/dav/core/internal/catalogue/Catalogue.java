/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.core.internal.installation.KeptInstallation;
import org.kalends.identity.UserId;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.ItemPath;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The collections of all stores of this installation, here or away. A client drops what a listing lacks, so a store that is
 * stopped, slow or failing has in listings what it said last, and nothing is called missing that it could have.
 */
@Component(service = Catalogue.class)
public final class Catalogue {
    private final Stores stores;
    private final KeptInstallation installation;
    private final LastSeen lastSeen;
    private final Runnable forgetting;

    @Activate
    public Catalogue(@Reference Stores stores, @Reference KeptInstallation installation) {
        this.stores = stores;
        this.installation = installation;
        this.lastSeen = new LastSeen(installation.beside("collections"));
        this.forgetting = () -> lastSeen.retain(installation.all(Part.STORE));
        installation.onChange(forgetting);
        forgetting.run();
    }

    @Deactivate
    void end() {
        installation.endChange(forgetting);
    }

    /** Whether it is known of a collection only that it was there. */
    public static boolean isAway(Storage storage) {
        return storage instanceof AwayStorage;
    }

    /**
     * All collections of an owner, store by store, the default one first.
     *
     * @throws StorageUnavailableException when the default store is away, or it is not known what one had that is
     */
    public List<Shelf> ownedBy(UserId owner) {
        return all(Question.ownedBy(owner));
    }

    /**
     * All collections on which any of these has been given rights, store by store, the default one first.
     *
     * @param user who asks
     * @throws StorageUnavailableException as {@link #ownedBy}
     */
    public List<Shelf> grantedTo(UserId user, Set<Grantee> grantees) {
        return all(Question.grantedTo(user, grantees));
    }

    private List<Shelf> all(Question question) {
        List<Shelf> shelves = new ArrayList<>();
        Storage first = stores.defaultStore();
        shelves.add(new Shelf(first, question.asking().apply(first.collections())));
        others().map(account -> answer(question, account)).forEach(shelves::add);
        return shelves;
    }

    private Stream<String> others() {
        return installation.all(Part.STORE).stream().filter(account -> !account.equals(Storage.DEFAULT_ACCOUNT));
    }

    private Shelf answer(Question question, String account) {
        Optional<Shelf> told = present(account).flatMap(storage -> told(question, storage));
        return told.or(() -> lastSeen.recall(question, account)).orElseThrow(() -> notHere(account));
    }

    private Optional<Shelf> told(Question question, Storage storage) {
        Optional<Shelf> told =
                stores.ask(storage, question.asking()).map(collections -> new Shelf(storage, collections));
        told.ifPresent(shelf -> lastSeen.note(question, shelf));
        return told;
    }

    private Optional<Storage> present(String account) {
        return stores.present().stream()
                .filter(storage -> storage.account().equals(account))
                .findFirst();
    }

    private static StorageUnavailableException notHere(String account) {
        return new StorageUnavailableException("The store " + account + " is not here, or does not answer");
    }

    /**
     * Finds the collection that an owner calls by a name; the default store has the first say.
     *
     * @param types the kinds it can be of
     * @param next what will be asked of it; only the default store is asked this along with it
     * @throws StorageUnavailableException when the default store is away, or the one that it was in
     */
    public Finding find(UserId owner, List<String> types, String name, Optional<ItemQuestion> next) {
        Optional<Finding> inFirst = inDefault(owner, types, name, next);
        if (inFirst.isPresent()) {
            return inFirst.get();
        }
        boolean certain = true;
        for (String account : others().toList()) {
            Finding finding = find(owner, types, name, account);
            if (finding.collection().isPresent()) {
                return finding;
            }
            certain &= finding.certain();
        }
        return Finding.nothing(certain);
    }

    private Optional<Finding> inDefault(UserId owner, List<String> types, String name, Optional<ItemQuestion> next) {
        Storage store = stores.defaultStore();
        if (next.isEmpty()) {
            return named(owner, types, name, store.collections()).map(found -> Finding.in(store, found));
        }
        String item = next.get().item();
        return types.stream()
                .map(type -> new ItemPath(owner.contextId(), owner.id(), type, name, item))
                .flatMap(path -> store.locate(path, next.get().parts()).stream())
                .findFirst()
                .map(located -> Finding.in(store, located));
    }

    private Finding find(UserId owner, List<String> types, String name, String account) {
        Optional<Storage> storage = present(account);
        Optional<Optional<StoredCollection>> answer =
                storage.flatMap(here -> stores.ask(here, store -> named(owner, types, name, store)));
        Question question = Question.ownedBy(owner);
        Optional<Shelf> before = lastSeen.recall(question, account);
        boolean known = before.isPresent()
                && before.get().collections().stream()
                        .anyMatch(seen ->
                                types.contains(seen.type()) && seen.name().equals(name));
        if (answer.isEmpty() && known) {
            throw notHere(account);
        }
        if (answer.isEmpty() || answer.get().isEmpty()) {
            return Finding.nothing(answer.isPresent());
        }
        if (!known) {
            // Whoever uses it without a listing knows it all the same
            told(question, storage.get());
        }
        return Finding.in(storage.get(), answer.get().get());
    }

    private static Optional<StoredCollection> named(
            UserId owner, List<String> types, String name, CollectionStore store) {
        return types.stream()
                .flatMap(type -> store.find(owner.contextId(), owner.id(), type, name).stream())
                .findFirst();
    }

    /**
     * Finds a collection by its key.
     *
     * @param account the account of a store, or anything else
     * @return nothing, for certain, when there is no such account
     * @throws StorageUnavailableException when the store is away, or does not answer
     */
    public Finding at(String account, CollectionId id) {
        if (!installation.has(Part.STORE, account)) {
            return Finding.nothing(true);
        }
        Storage storage = present(account).orElseThrow(() -> notHere(account));
        return stores.ask(storage, store -> store.find(id))
                .orElseThrow(() -> notHere(account))
                .map(stored -> Finding.in(storage, stored))
                .orElseGet(() -> Finding.nothing(true));
    }
}
