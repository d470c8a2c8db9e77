/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kalends.storage.api.PropertyName;
import org.kalends.transfer.internal.layout.CollectionNote.PropertyNote;

/** Descriptions as JSON files. */
public final class Notes {
    private static final long LONGEST = 16 << 20;
    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapterFactory(new RecordAdapters())
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private Notes() {}

    /**
     * Writes one, unless it says just this already.
     *
     * @return whether it was written
     */
    public static boolean write(Path file, Object note) throws IOException {
        return WholeFile.write(file, (GSON.toJson(note) + '\n').getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one.
     *
     * @return empty when there is none
     * @throws IOException when it cannot be read, with a sentence
     */
    public static <T> Optional<T> read(Path file, Class<T> note) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > LONGEST) {
            throw new IOException(file + " has more than " + LONGEST + " octets.");
        }
        try {
            return Optional.ofNullable(GSON.fromJson(Files.readString(file), note));
        } catch (JsonParseException e) {
            throw new IOException(file + " is not as a description has to be: " + e.getMessage(), e);
        }
    }

    /** Properties, by name. */
    public static List<PropertyNote> of(Map<PropertyName, String> properties) {
        Map<String, PropertyNote> sorted = new TreeMap<>();
        properties.forEach((name, xml) ->
                sorted.put(name.namespace() + ' ' + name.name(), new PropertyNote(name.namespace(), name.name(), xml)));
        return List.copyOf(sorted.values());
    }

    /**
     * The properties that are noted.
     *
     * @throws IOException when one is not as a property has to be
     */
    public static Map<PropertyName, String> properties(List<PropertyNote> notes) throws IOException {
        Map<PropertyName, String> properties = new HashMap<>();
        for (PropertyNote note : notes == null ? List.<PropertyNote>of() : notes) {
            if (note.namespace() == null || note.name() == null || note.xml() == null) {
                throw new IOException("A property has a namespace, a name and its xml, and not just " + note + '.');
            }
            PropertyName name = new PropertyName(note.namespace(), note.name());
            properties.put(name, PropertyText.checked(name, note.xml()));
        }
        return properties;
    }
}
