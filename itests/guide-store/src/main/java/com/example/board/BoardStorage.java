/* SPDX-License-Identifier: Apache-2.0 */
package com.example.board;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.UnfitObjectException;
import org.kalends.storage.api.support.FilledCollection;
import org.kalends.storage.api.support.FilledStorage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A store with one calendar, which the groupware fills. It forgets all when it stops; a groupware has a table in its place. */
@Component(
        service = {Storage.class, NoticeBoard.class},
        configurationPid = "com.example.board")
@Designate(ocd = BoardStorage.Settings.class)
public final class BoardStorage extends FilledStorage implements NoticeBoard {
    private final ItemIndexer indexer;
    private final AtomicReference<FilledCollection> notices;

    /** Whose the board is. */
    @ObjectClassDefinition(id = "com.example.board", name = "Notice board")
    public @interface Settings {
        @AttributeDefinition(name = "Context", description = "The id of the context that has it")
        int context() default 1;

        @AttributeDefinition(name = "Owner", description = "The id of the user who stands for the groupware")
        int owner() default 3;
    }

    @Activate
    public BoardStorage(@Reference ItemIndexer indexer, Settings settings) {
        this(indexer, settings.context(), settings.owner());
    }

    BoardStorage(ItemIndexer indexer, int contextId, int ownerId) {
        this.indexer = indexer;
        this.notices = new AtomicReference<>(Notices.none(contextId, ownerId, Instant.now()));
    }

    @Override
    public String account() {
        return "board";
    }

    @Override
    protected List<FilledCollection> filled(int contextId) {
        return Stream.of(notices.get())
                .filter(collection -> collection.facts().id().contextId() == contextId)
                .toList();
    }

    @Override
    public void hang(String name, String event) {
        NewItem content = content(event);
        notices.updateAndGet(now -> Notices.with(checked(now, name, content), name, content, Instant.now()));
    }

    private NewItem content(String event) {
        FilledCollection now = notices.get();
        try {
            return indexer.item(Octets.utf8(event), now.facts(), now.facts().ownerId());
        } catch (UnfitObjectException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** No two objects of a collection have one UID. */
    private static FilledCollection checked(FilledCollection now, String name, NewItem content) {
        String uid = content.index().uid();
        now.items().forEach((other, item) -> {
            if (!other.equals(name) && item.content().index().uid().equals(uid)) {
                throw new IllegalArgumentException(other + " has the UID " + uid);
            }
        });
        return now;
    }

    @Override
    public void takeDown(String name) {
        notices.updateAndGet(now -> Notices.without(now, name, Instant.now()));
    }
}
