/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** Writes components in JSON, as {@link ComponentReader} reads them. */
public final class ComponentWriter {
    private final StringWriter text = new StringWriter();
    private final JsonWriter json = new JsonWriter(text);

    /** Writes something. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    /** Begins a component; its properties follow. */
    public void begin(String name) {
        write(() -> {
            json.beginArray();
            json.value(name);
            json.beginArray();
        });
    }

    /** Writes a property. */
    public void property(JsonLine line) {
        write(() -> {
            json.beginArray();
            json.value(line.name());
            json.beginObject();
            for (Map.Entry<String, List<String>> parameter : line.parameters().entrySet()) {
                json.name(parameter.getKey());
                parameter(parameter.getValue());
            }
            json.endObject();
            json.value(line.type());
            for (JsonValue value : line.values()) {
                JsonValues.write(value, json);
            }
            json.endArray();
        });
    }

    private void parameter(List<String> values) throws IOException {
        if (values.size() == 1) {
            json.value(values.get(0));
            return;
        }
        json.beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    /** Ends the properties; what begins until the component ends is in it. A card has no such part. */
    public void components() {
        write(json::endArray);
        write(json::beginArray);
    }

    /** Ends a component. */
    public void end() {
        write(json::endArray);
        write(json::endArray);
    }

    /** All that was written. */
    public String text() {
        write(json::flush);
        return text.toString();
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot be written.", e);
        }
    }
}
