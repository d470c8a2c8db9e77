/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kalends.storage.api.ItemIndex;

/** Records by their components, which Gson knows itself only since 2.10. */
final class RecordAdapters implements TypeAdapterFactory {
    /** What releases have written that did not know a component. */
    private static final Map<Class<?>, Map<String, Object>> BEFORE =
            Map.of(ItemIndex.class, Map.of("revision", ItemIndex.FIRST_REVISION));

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return type.getRawType().isRecord() ? new RecordAdapter<>(gson, type.getRawType()) : null;
    }

    private record Component(String name, Method accessor, TypeAdapter<Object> adapter) {}

    private static final class RecordAdapter<T> extends TypeAdapter<T> {
        private final Component[] components;
        private final Object[] before;
        private final Map<String, Integer> positions = new HashMap<>();
        private final Constructor<? super T> constructor;

        @SuppressWarnings("unchecked")
        RecordAdapter(Gson gson, Class<? super T> type) {
            RecordComponent[] declared = type.getRecordComponents();
            components = new Component[declared.length];
            before = Arrays.stream(declared)
                    .map(component -> BEFORE.getOrDefault(type, Map.of()).get(component.getName()))
                    .toArray();
            for (int i = 0; i < declared.length; i++) {
                TypeToken<?> held = TypeToken.get(declared[i].getGenericType());
                Method accessor = declared[i].getAccessor();
                accessor.setAccessible(true);
                components[i] =
                        new Component(declared[i].getName(), accessor, (TypeAdapter<Object>) gson.getAdapter(held));
                positions.put(declared[i].getName(), i);
            }
            constructor = constructor(type, declared);
            constructor.setAccessible(true);
        }

        private static <C> Constructor<C> constructor(Class<C> type, RecordComponent[] declared) {
            try {
                return type.getDeclaredConstructor(
                        Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("Every record has a constructor of its components", e);
            }
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            if (value == null) {
                out.nullValue();
                return;
            }
            out.beginObject();
            for (Component component : components) {
                out.name(component.name());
                component.adapter().write(out, part(component, value));
            }
            out.endObject();
        }

        private static Object part(Component component, Object value) {
            try {
                return component.accessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A component of a record is there", e);
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public T read(JsonReader in) throws IOException {
            Object[] parts = before.clone();
            in.beginObject();
            while (in.hasNext()) {
                Integer position = positions.get(in.nextName());
                if (position == null) {
                    in.skipValue();
                } else {
                    parts[position] = components[position].adapter().read(in);
                }
            }
            in.endObject();
            try {
                return (T) constructor.newInstance(parts);
            } catch (ReflectiveOperationException e) {
                throw new IOException("What was written is no " + constructor.getDeclaringClass(), e);
            }
        }
    }
}
