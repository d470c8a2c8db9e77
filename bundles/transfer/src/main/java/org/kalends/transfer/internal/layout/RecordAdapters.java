/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records as JSON objects, which the oldest library that a host may have does not know. */
final class RecordAdapters implements TypeAdapterFactory {
    private static final Map<Class<?>, Object> MISSING = Map.of(int.class, 0, long.class, 0L, boolean.class, false);

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return type.getRawType().isRecord() ? new RecordAdapter<>(gson, type) : null;
    }

    /** One kind of record. */
    private static final class RecordAdapter<T> extends TypeAdapter<T> {
        private final Class<? super T> kind;
        private final RecordComponent[] components;
        private final Map<String, TypeAdapter<Object>> values = new LinkedHashMap<>();

        @SuppressWarnings("unchecked")
        RecordAdapter(Gson gson, TypeToken<T> type) {
            kind = type.getRawType();
            components = kind.getRecordComponents();
            for (RecordComponent component : components) {
                TypeToken<?> value = TypeToken.get(component.getGenericType());
                values.put(component.getName(), (TypeAdapter<Object>) gson.getAdapter(value));
            }
        }

        @Override
        public void write(JsonWriter out, T note) throws IOException {
            if (note == null) {
                out.nullValue();
                return;
            }
            out.beginObject();
            for (RecordComponent component : components) {
                out.name(component.getName());
                values.get(component.getName()).write(out, value(component, note));
            }
            out.endObject();
        }

        private static Object value(RecordComponent component, Object note) {
            try {
                return component.getAccessor().invoke(note);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A description has a part that cannot be read", e);
            }
        }

        @Override
        public T read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return null;
            }
            Map<String, Object> read = new HashMap<>();
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                if (values.containsKey(name)) {
                    read.put(name, values.get(name).read(in));
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
            return made(read);
        }

        @SuppressWarnings("unchecked")
        private T made(Map<String, Object> read) {
            Object[] arguments = Arrays.stream(components)
                    .map(component -> read.get(component.getName()) == null
                            ? MISSING.get(component.getType())
                            : read.get(component.getName()))
                    .toArray();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<? super T> constructor = kind.getDeclaredConstructor(types);
                return (T) constructor.newInstance(arguments);
            } catch (ReflectiveOperationException e) {
                throw new JsonParseException("A description cannot be made of it", e);
            }
        }
    }
}
