/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.kalends.storage.api.StorageDamagedException;

/**
 * What has been decided, in a file of lines that only grows: a line is a checksum and an object in JSON. A transaction is there when its
 * mark is; what comes after the last mark was never decided. Guarded by the lock of {@link Ledger}.
 */
final class Journal implements AutoCloseable {
    private static final int CHECKSUM = 8;
    private static final int BUFFER = 64 << 10;

    private final Path file;
    private final Gson gson;
    private final FileChannel channel;
    private long end;

    /** Goes on with a file; {@link #read} has to say where. */
    Journal(Path file, Gson gson) throws IOException {
        this.file = file;
        this.gson = gson;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Reads what was decided, and drops what was not. */
    void read(Consumer<List<Line>> decided) throws IOException {
        end = read(file, gson, decided);
        cutOff();
    }

    /** How many octets it has. */
    long size() throws IOException {
        return channel.size();
    }

    /**
     * Adds lines, durable when this returns; either all of them or, when it throws, none.
     *
     * @param lines ends with a mark
     */
    void append(Iterator<Line> lines) throws IOException {
        add(lines, () -> channel.force(false));
    }

    /** Adds a mark that may be lost. */
    void note(Line.Mark mark) throws IOException {
        add(List.of(Line.of(mark)).iterator(), () -> {});
    }

    /** How lines are made to stay. */
    private interface Keeping {
        void keep() throws IOException;
    }

    private void add(Iterator<Line> lines, Keeping keeping) throws IOException {
        cutOff();
        try {
            write(channel, gson, lines);
            keeping.keep();
            end = channel.position();
        } catch (IOException | RuntimeException e) {
            cutOff();
            throw e;
        }
    }

    /** What comes after the end was not decided; where it cannot be cut off now, it is before anything is added. */
    private void cutOff() throws IOException {
        if (channel.size() > end) {
            channel.truncate(end);
        }
        channel.position(end);
    }

    /** Makes marks durable, too. */
    void sync() throws IOException {
        channel.force(false);
    }

    /** Begins anew, when all that is in it is elsewhere. */
    void clear() throws IOException {
        end = 0;
        cutOff();
        channel.force(true);
    }

    /** Writes a new file. */
    static void write(Path file, Gson gson, Iterator<Line> lines) throws IOException {
        Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(channel, gson, lines);
            channel.force(true);
        }
    }

    private static void write(FileChannel channel, Gson gson, Iterator<Line> lines) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (lines.hasNext()) {
            String json = gson.toJson(lines.next());
            byte[] octets = (checksum(json) + ' ' + json + '\n').getBytes(StandardCharsets.UTF_8);
            if (octets.length > buffer.remaining()) {
                Durable.writeAll(channel, buffer.flip());
                buffer.clear();
            }
            if (octets.length > buffer.remaining()) {
                Durable.writeAll(channel, ByteBuffer.wrap(octets));
            } else {
                buffer.put(octets);
            }
        }
        Durable.writeAll(channel, buffer.flip());
    }

    /**
     * Reads a file, one transaction after the other.
     *
     * @return where the last one ends
     * @throws StorageDamagedException when there is something whole after something broken
     */
    static long read(Path file, Gson gson, Consumer<List<Line>> decided) throws IOException {
        long size = Files.size(file);
        long end = 0;
        long at = 0;
        boolean broken = false;
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                at += text.length() + 1;
                String json = at > size ? "" : whole(text);
                if (broken && !json.isEmpty()) {
                    throw new StorageDamagedException(file + " is damaged before its octet " + at, null);
                }
                broken |= json.isEmpty();
                if (!broken) {
                    lines.add(line(file, gson, json));
                    if (lines.get(lines.size() - 1).mark().isPresent()) {
                        decided.accept(lines);
                        lines = new ArrayList<>();
                        end = at;
                    }
                }
            }
        }
        return end;
    }

    private static Line line(Path file, Gson gson, String json) {
        try {
            return gson.fromJson(json, Line.class);
        } catch (JsonSyntaxException e) {
            throw new StorageDamagedException(file + " has a line that is not understood", e);
        }
    }

    /** The object of a line that is whole, or nothing. */
    private static String whole(String text) {
        if (text.length() <= CHECKSUM) {
            return "";
        }
        byte[] octets = text.substring(CHECKSUM + 1).getBytes(StandardCharsets.ISO_8859_1);
        String json = new String(octets, StandardCharsets.UTF_8);
        return checksum(json).equals(text.substring(0, CHECKSUM)) ? json : "";
    }

    private static String checksum(String json) {
        CRC32 sum = new CRC32();
        sum.update(json.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
