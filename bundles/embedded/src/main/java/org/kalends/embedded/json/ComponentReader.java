/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a component in JSON: an array of its name, its properties and, in jCal, its components (RFC 7095 section 3.2, RFC 7265
 * section 3.3). One line at a time is held.
 */
public final class ComponentReader {
    private static final int DEEPEST = 8;
    private static final int SHORTEST_PROPERTY = 4;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,100}");

    private final JsonReader json;
    private final ComponentListener listener;

    private ComponentReader(JsonReader json, ComponentListener listener) {
        this.json = json;
        this.listener = listener;
    }

    /**
     * Reads the one component of a text.
     *
     * @throws InvalidJsonException when it is none, or something follows it
     */
    public static void read(String text, ComponentListener listener) throws InvalidJsonException {
        JsonReader json = new JsonReader(new StringReader(text));
        ComponentReader reader = new ComponentReader(json, listener);
        try {
            reader.component(1);
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw new InvalidJsonException("Something follows the end of the JSON text.");
            }
        } catch (MalformedJsonException | EOFException | NumberFormatException e) {
            throw new InvalidJsonException(
                    "This is not JSON: it breaks off or breaks the rules at " + json.getPath() + ".");
        } catch (IllegalStateException e) {
            throw new InvalidJsonException("At " + json.getPath() + " something else is wanted in this JSON.");
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot be read.", e);
        }
    }

    private void component(int depth) throws IOException, InvalidJsonException {
        if (depth > DEEPEST) {
            throw new InvalidJsonException("Components are at most " + DEEPEST + " deep.");
        }
        json.beginArray();
        String name = name();
        listener.begins(name);
        json.beginArray();
        while (json.hasNext()) {
            listener.has(property());
        }
        json.endArray();
        if (json.hasNext()) {
            json.beginArray();
            while (json.hasNext()) {
                component(depth + 1);
            }
            json.endArray();
        }
        json.endArray();
        listener.ends(name);
    }

    private JsonLine property() throws IOException, InvalidJsonException {
        json.beginArray();
        String name = name();
        Map<String, List<String>> parameters = parameters();
        String type = json.nextString().toLowerCase(Locale.ROOT);
        List<JsonValue> values = new ArrayList<>(1);
        while (json.hasNext()) {
            values.add(JsonValues.read(json));
        }
        json.endArray();
        if (values.isEmpty()) {
            throw new InvalidJsonException(
                    "A property has " + SHORTEST_PROPERTY + " elements or more; " + name + " has no value.");
        }
        return new JsonLine(name, parameters, type, values);
    }

    private Map<String, List<String>> parameters() throws IOException, InvalidJsonException {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = checked(json.nextName());
            List<String> values = new ArrayList<>(1);
            if (json.peek() == JsonToken.BEGIN_ARRAY) {
                json.beginArray();
                while (json.hasNext()) {
                    values.add(JsonValues.readText(json));
                }
                json.endArray();
            } else {
                values.add(JsonValues.readText(json));
            }
            if (values.isEmpty()) {
                throw new InvalidJsonException("A parameter has a value; " + name + " has none.");
            }
            parameters.put(name, values);
        }
        json.endObject();
        return parameters;
    }

    private String name() throws IOException, InvalidJsonException {
        return checked(json.nextString());
    }

    /** Whatever the name, it becomes a part of a content line, and must not begin another one. */
    private static String checked(String name) throws InvalidJsonException {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidJsonException("Names are made of letters, digits and hyphens.");
        }
        return name.toLowerCase(Locale.ROOT);
    }
}
