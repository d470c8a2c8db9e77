/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes values. */
final class JsonValues {
    private static final int DEEPEST = 3;

    private JsonValues() {}

    static JsonValue read(JsonReader json) throws IOException, InvalidJsonException {
        return read(json, 1);
    }

    private static JsonValue read(JsonReader json, int depth) throws IOException, InvalidJsonException {
        if (depth > DEEPEST) {
            throw new InvalidJsonException("Values are at most " + DEEPEST + " deep.");
        }
        return switch (json.peek()) {
            case STRING -> new JsonValue.Text(json.nextString());
            case NUMBER -> new JsonValue.Literal(json.nextString());
            case BOOLEAN -> new JsonValue.Literal(String.valueOf(json.nextBoolean()));
            case BEGIN_ARRAY -> several(json, depth);
            case BEGIN_OBJECT -> parts(json, depth);
            default -> throw new InvalidJsonException(
                    "At " + json.getPath() + " is no value that a property can have.");
        };
    }

    private static JsonValue several(JsonReader json, int depth) throws IOException, InvalidJsonException {
        List<JsonValue> values = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            values.add(read(json, depth + 1));
        }
        json.endArray();
        return new JsonValue.Several(values);
    }

    private static JsonValue parts(JsonReader json, int depth) throws IOException, InvalidJsonException {
        Map<String, JsonValue> parts = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            parts.put(json.nextName(), read(json, depth + 1));
        }
        json.endObject();
        return new JsonValue.Parts(parts);
    }

    /** A single value as a text. */
    static String readText(JsonReader json) throws IOException, InvalidJsonException {
        return switch (json.peek()) {
            case STRING, NUMBER -> json.nextString();
            case BOOLEAN -> String.valueOf(json.nextBoolean());
            default -> throw new InvalidJsonException("At " + json.getPath() + " is no text, as parameters have.");
        };
    }

    static void write(JsonValue value, JsonWriter json) throws IOException {
        if (value instanceof JsonValue.Text text) {
            json.value(text.text());
        } else if (value instanceof JsonValue.Literal literal) {
            json.jsonValue(literal.literal());
        } else if (value instanceof JsonValue.Several several) {
            json.beginArray();
            for (JsonValue each : several.values()) {
                write(each, json);
            }
            json.endArray();
        } else if (value instanceof JsonValue.Parts parts) {
            json.beginObject();
            for (Map.Entry<String, JsonValue> part : parts.byName().entrySet()) {
                json.name(part.getKey());
                write(part.getValue(), json);
            }
            json.endObject();
        }
    }
}
