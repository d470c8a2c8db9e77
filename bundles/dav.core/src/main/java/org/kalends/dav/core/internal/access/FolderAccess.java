/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.access.PrivilegeSets;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ContainedPrivilege;
import org.kalends.dav.api.spi.OwnPrivileges;
import org.kalends.dav.api.spi.Reducing;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Right;

/** What somebody may do in a collection, and which of its objects he or she sees. Immutable. */
public final class FolderAccess {
    private final Set<Right> rights;
    private final int userId;
    private final boolean everything;
    private final boolean reduces;
    private final Set<Privilege> onCollection;
    private final Set<Privilege> onOwn;
    private final Set<Privilege> onOthers;
    private final Set<Privilege> onReduced;

    private FolderAccess(Set<Right> rights, int userId, boolean everything, CollectionType type) {
        this.rights = EnumSet.noneOf(Right.class);
        this.rights.addAll(rights);
        this.userId = userId;
        this.everything = everything;
        this.reduces = type.format().as(Reducing.class).isPresent();
        List<ContainedPrivilege> extra = OwnPrivileges.of(type);
        this.onCollection = PrivilegeSets.of(this.rights, extra);
        this.onOwn = everything ? onCollection : PrivilegeSets.of(PrivilegeSets.onItem(rights, true), extra);
        this.onOthers = everything ? onCollection : PrivilegeSets.of(PrivilegeSets.onItem(rights, false), extra);
        this.onReduced = everything ? onCollection : PrivilegeSets.of(readOnly(rights), extra);
    }

    private static Set<Right> readOnly(Set<Right> rights) {
        EnumSet<Right> reading = EnumSet.of(Right.SEE, Right.FREE_BUSY, Right.READ_ALL);
        reading.retainAll(PrivilegeSets.onItem(rights, false));
        return reading;
    }

    /**
     * Of the owner, and of whoever is let in everywhere: all of it is theirs to see.
     *
     * @param rights what the sign-in is good for
     */
    static FolderAccess full(Set<Right> rights, int userId, CollectionType type) {
        return new FolderAccess(rights, userId, true, type);
    }

    /** Of somebody with these rights. */
    public static FolderAccess of(Set<Right> rights, int userId, CollectionType type) {
        return new FolderAccess(rights, userId, false, type);
    }

    /** Whose access it is. */
    public int userId() {
        return userId;
    }

    /** The privileges on the collection itself. */
    public Set<Privilege> onCollection() {
        return onCollection;
    }

    /** The privileges on an object of it. */
    public Set<Privilege> on(Item item) {
        if (isOwn(item)) {
            return onOwn;
        }
        return isReduced(item) ? onReduced : onOthers;
    }

    /** Whether there may be objects that are hidden or reduced. */
    public boolean hidesSome() {
        return !everything;
    }

    private boolean isOwn(Item item) {
        return everything || item.createdBy() == userId;
    }

    /** Whether an object may be seen at all. */
    public boolean sees(Item item) {
        if (isOwn(item)) {
            return true;
        }
        boolean secret = item.classification() == Classification.PRIVATE
                || item.classification() == Classification.CONFIDENTIAL && !reduces;
        return rights.contains(Right.READ_ALL) && !secret;
    }

    /** Whether only that there is something may be seen of an object. */
    public boolean isReduced(Item item) {
        return item.classification() == Classification.CONFIDENTIAL && !isOwn(item);
    }

    /** What a store can be asked so that it reads only what may be seen; empty when that is everything. */
    public Optional<IndexCondition> visible() {
        if (everything) {
            return Optional.empty();
        }
        List<IndexCondition> ways = new ArrayList<>(List.of(new IndexCondition.CreatedBy(userId)));
        if (rights.contains(Right.READ_ALL)) {
            ways.add(new IndexCondition.ClassifiedAs(Classification.PUBLIC));
            if (reduces) {
                ways.add(new IndexCondition.ClassifiedAs(Classification.CONFIDENTIAL));
            }
        }
        return Optional.of(new IndexCondition.AnyOf(ways));
    }

    /** The rights as a word: two who have the same rights have the same word. */
    public String rightsKey() {
        int bits = rights.stream().mapToInt(right -> 1 << right.ordinal()).sum();
        return Integer.toHexString(bits);
    }

    /** Tells which objects are seen, and how: two who see the same have the same key. */
    public String key() {
        if (everything) {
            return "";
        }
        return (rights.contains(Right.READ_ALL) ? "a" : "o") + userId;
    }
}
