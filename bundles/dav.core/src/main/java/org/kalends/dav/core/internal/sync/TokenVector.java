/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The states of several collections as one token, a URI that is opaque to clients. It says everything itself, so that any
 * node understands it and none keeps anything for it.
 *
 * @param kind what it is the state of; a token of one kind does not hold for another
 * @param entries one for each collection
 */
record TokenVector(String kind, List<Entry> entries) {
    private static final String PREFIX = "urn:kalends:";
    private static final int MAX_OCTETS = 1024 * 1024;

    /**
     * A collection a client knows.
     *
     * @param account the store it is in
     * @param name last segment of its address
     * @param rights what the client may do there, as a word
     * @param state what the client knows of it
     */
    record Entry(String account, String name, String rights, SyncToken state) {
        /** Names the collection, whatever its address is. */
        String key() {
            return account + '/' + state.folderId();
        }
    }

    TokenVector {
        entries = List.copyOf(entries);
    }

    /** The vector of this kind that a client sends back; empty when it is none of ours. */
    static Optional<TokenVector> parse(String kind, String text) {
        String prefix = PREFIX + kind + ':';
        if (!text.strip().startsWith(prefix)) {
            return Optional.empty();
        }
        try {
            byte[] packed = Base64.getUrlDecoder().decode(text.strip().substring(prefix.length()));
            byte[] lines = new InflaterInputStream(new ByteArrayInputStream(packed)).readNBytes(MAX_OCTETS);
            return entries(new String(lines, StandardCharsets.UTF_8)).map(entries -> new TokenVector(kind, entries));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<Entry>> entries(String lines) {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines.split("\n")) {
            String[] fields = line.split("\t", -1);
            if (line.isEmpty()) {
                continue;
            }
            Optional<SyncToken> state = fields.length == 4 ? SyncToken.parse(fields[3]) : Optional.empty();
            if (state.isEmpty()) {
                return Optional.empty();
            }
            entries.add(new Entry(fields[0], fields[1], fields[2], state.get()));
        }
        return Optional.of(entries);
    }

    /** The URI. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries) {
            lines.append(entry.account()).append('\t').append(entry.name()).append('\t');
            lines.append(entry.rights()).append('\t').append(entry.state()).append('\n');
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PREFIX + kind + ':' + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
