/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.kalends.storage.api.Octets;

/** Values as JSON and back: records by their components, and what the platform has that is none. */
final class Codec {
    private Codec() {}

    static Gson gson() {
        return new GsonBuilder()
                .disableHtmlEscaping()
                .serializeNulls()
                .enableComplexMapKeySerialization()
                .registerTypeAdapter(Instant.class, new Text<>(Instant::toString, Instant::parse))
                .registerTypeAdapter(Duration.class, new Text<>(Duration::toString, Duration::parse))
                .registerTypeAdapter(
                        Octets.class,
                        new Text<Octets>(
                                octets -> Base64.getEncoder().encodeToString(octets.toByteArray()),
                                text -> Octets.of(Base64.getDecoder().decode(text))))
                .registerTypeAdapterFactory(new Optionals())
                .registerTypeAdapterFactory(new RecordAdapters())
                .create();
    }

    /** A value that is a text. */
    private static final class Text<T> extends TypeAdapter<T> {
        private final Function<T, String> write;
        private final Function<String, T> read;

        Text(Function<T, String> write, Function<String, T> read) {
            this.write = write;
            this.read = read;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            out.value(write.apply(value));
        }

        @Override
        public T read(JsonReader in) throws IOException {
            return read.apply(in.nextString());
        }
    }

    /** An empty one is {@code null}. */
    private static final class Optionals implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked")
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType() != Optional.class) {
                return null;
            }
            TypeToken<?> held = TypeToken.get(((ParameterizedType) type.getType()).getActualTypeArguments()[0]);
            return (TypeAdapter<T>) new Held<>(gson.getAdapter(held));
        }
    }

    private static final class Held<E> extends TypeAdapter<Optional<E>> {
        private final TypeAdapter<E> held;

        Held(TypeAdapter<E> held) {
            this.held = held;
        }

        @Override
        public void write(JsonWriter out, Optional<E> value) throws IOException {
            if (value.isPresent()) {
                held.write(out, value.get());
            } else {
                out.nullValue();
            }
        }

        @Override
        public Optional<E> read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
            }
            return Optional.of(held.read(in));
        }
    }
}
