/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * Some collections of one store as octets. What changes with every object (sequence, time, size) is left out: two that differ in
 * nothing else have the same octets.
 */
final class ShelfFile {
    private static final int FORM = 1;
    private static final Comparator<PropertyName> BY_NAME =
            Comparator.comparing(PropertyName::namespace).thenComparing(PropertyName::name);

    private ShelfFile() {}

    static byte[] written(Shelf shelf) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(octets)) {
            out.writeByte(FORM);
            out.writeInt(shelf.collections().size());
            for (StoredCollection collection : shelf.collections()) {
                write(collection, shelf.storage(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return octets.toByteArray();
    }

    private static void write(StoredCollection collection, Storage storage, DataOutputStream out) throws IOException {
        write(collection.id().folderId(), out);
        write(collection.type(), out);
        out.writeInt(collection.ownerId());
        write(collection.name(), out);
        out.writeBoolean(collection.standard());
        out.writeLong(collection.created().toEpochMilli());
        write(storage.permits(collection), out);
        Map<PropertyName, String> properties = new TreeMap<>(BY_NAME);
        properties.putAll(collection.properties());
        out.writeInt(properties.size());
        for (Map.Entry<PropertyName, String> property : properties.entrySet()) {
            write(property.getKey().namespace(), out);
            write(property.getKey().name(), out);
            write(property.getValue(), out);
        }
        out.writeInt(collection.grants().size());
        for (Grant grant : collection.grants()) {
            out.writeByte(grant.grantee().kind().ordinal());
            out.writeInt(grant.grantee().id());
            write(grant.rights(), out);
        }
    }

    private static void write(Set<Right> rights, DataOutputStream out) throws IOException {
        out.writeInt(rights.stream().mapToInt(right -> 1 << right.ordinal()).sum());
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(octets.length);
        out.write(octets);
    }

    /**
     * What was written, of a store that is away.
     *
     * @throws IOException when it cannot be read, or was written by another version
     */
    static Shelf read(byte[] octets, String account, int contextId) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(octets))) {
            if (in.readByte() != FORM) {
                throw new IOException("This is of another version");
            }
            List<StoredCollection> collections = new ArrayList<>();
            Map<CollectionId, Set<Right>> permitted = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                collections.add(read(in, contextId, permitted));
            }
            return new Shelf(new AwayStorage(account, permitted), collections);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("This was written by nobody who knows how", e);
        }
    }

    private static StoredCollection read(DataInputStream in, int contextId, Map<CollectionId, Set<Right>> permitted)
            throws IOException {
        CollectionId id = new CollectionId(contextId, text(in));
        String type = text(in);
        int ownerId = in.readInt();
        String name = text(in);
        boolean standard = in.readBoolean();
        Instant created = Instant.ofEpochMilli(in.readLong());
        permitted.put(id, rights(in));
        Map<PropertyName, String> properties = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            properties.put(new PropertyName(text(in), text(in)), text(in));
        }
        List<Grant> grants = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            Grantee.Kind kind = Grantee.Kind.values()[in.readByte()];
            grants.add(new Grant(new Grantee(kind, in.readInt()), rights(in)));
        }
        return new StoredCollection(id, type, ownerId, name, standard, 0, created, created, properties, grants, 0);
    }

    private static Set<Right> rights(DataInputStream in) throws IOException {
        int bits = in.readInt();
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if ((bits & 1 << right.ordinal()) != 0) {
                rights.add(right);
            }
        }
        return rights;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("This ends in the middle");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
