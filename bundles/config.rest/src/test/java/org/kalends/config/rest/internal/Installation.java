/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import java.lang.reflect.Method;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.config.Config;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Directory;
import org.kalends.identity.Group;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.identity.internal.RankedDirectories;
import org.kalends.testing.RankedReference;
import org.osgi.framework.ServiceReference;

/** User 3 of context 1, values for the server and further ones for this user. */
final class Installation implements Config, Directory {
    static final UserId ANTON = new UserId(1, 3);

    private static final ServiceReference<Directory> REFERENCE = new RankedReference<>(1, 0);

    private final Map<String, String> ofServer = new HashMap<>();
    private final Map<String, String> ofAnton = new HashMap<>();
    private final Identities identities = new RankedDirectories();

    /** What runs when a view is asked for. */
    Runnable meanwhile = () -> {};

    Installation server(String property, String text) {
        ofServer.put(property, text);
        return this;
    }

    Installation anton(String property, String text) {
        ofAnton.put(property, text);
        return this;
    }

    /** Everything is there. */
    ConfigReader reader() {
        directory("addDirectory", this, REFERENCE);
        ConfigReader reader = new ConfigReader();
        reader.config = this;
        reader.identities = identities;
        reader.directories = List.of(this);
        return reader;
    }

    void directoryGoes() {
        directory("removeDirectory", REFERENCE);
    }

    /** Binds as the component runtime does. */
    private void directory(String name, Object... arguments) {
        try {
            for (Method method : RankedDirectories.class.getDeclaredMethods()) {
                if (method.getName().equals(name)) {
                    method.setAccessible(true);
                    method.invoke(identities, arguments);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public ConfigView server() {
        return new View(ofServer);
    }

    @Override
    public ConfigView forUser(int contextId, int userId) {
        meanwhile.run();
        Map<String, String> all = new HashMap<>(ofServer);
        all.putAll(ofAnton);
        return new View(all);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {};
    }

    @Override
    public Optional<Context> context(int contextId) {
        return Optional.of(contextId).filter(id -> id == 1).map(id -> new Context(id, "one", List.of(), Map.of()));
    }

    @Override
    public Optional<User> user(UserId id) {
        return Optional.of(id).filter(ANTON::equals).map(Installation::withId);
    }

    private static User withId(UserId id) {
        return new User(
                id,
                "anton",
                "Anton Meier",
                "Anton",
                "Meier",
                Optional.empty(),
                List.of(),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Set.of(),
                Map.of());
    }

    @Override
    public List<User> users(int contextId) {
        return List.of();
    }

    @Override
    public List<Group> groups(int contextId) {
        return List.of();
    }

    @Override
    public List<BookableResource> resources(int contextId) {
        return List.of();
    }

    private record View(Map<String, String> values) implements ConfigView {
        @Override
        public Optional<ConfigValue> find(String property) {
            return Optional.ofNullable(values.get(property)).map(text -> new ConfigValue(text, "server", "test"));
        }

        @Override
        public long number(String property, long defaultValue) {
            return defaultValue;
        }

        @Override
        public boolean isTrue(String property, boolean defaultValue) {
            return defaultValue;
        }

        @Override
        public Set<String> names() {
            return values.keySet();
        }
    }
}
