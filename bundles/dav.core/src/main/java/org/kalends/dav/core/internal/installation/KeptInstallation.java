/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.storage.api.Storage;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows what this installation has, whether or not it is here at the moment: what was seen once, kept across restarts, and
 * what the configuration names. A client that is told 404 deletes its copy; what is known and away is answered 503.
 */
@Component(
        service = {KeptInstallation.class, Installation.class},
        configurationPid = "org.kalends.dav.core.installation")
@Designate(ocd = KeptInstallation.Settings.class)
public final class KeptInstallation implements Installation {
    private static final Logger LOG = LoggerFactory.getLogger(KeptInstallation.class);
    private static final String FILE = "installation";

    private final Inventory inventory;
    private final Map<Part, Set<String>> configured;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<Part, Set<String>> known;
    private volatile Map<Part, Set<String>> all;

    /** What is told beside what is seen. */
    @ObjectClassDefinition(
            name = "Kalends: what this installation has",
            description = "What is named here, or was seen once, is answered 503 while it is away, and never 404")
    @interface Settings {
        @AttributeDefinition(
                name = "File",
                description = "Where it is kept what was seen; empty for a file of the bundle")
        String file() default "";

        @AttributeDefinition(name = "Stores", description = "Accounts of stores", required = false)
        String[] stores() default {};

        @AttributeDefinition(name = "Areas", description = "First segments of addresses", required = false)
        String[] areas() default {};

        @AttributeDefinition(name = "Methods", description = "Names of methods", required = false)
        String[] methods() default {};
    }

    @Activate
    public KeptInstallation(BundleContext bundle, Settings settings) {
        this(
                settings.file().isBlank() ? bundle.getDataFile(FILE).toPath() : Path.of(settings.file()),
                Map.of(
                        Part.STORE, names(settings.stores()),
                        Part.AREA, names(settings.areas()),
                        Part.METHOD, names(settings.methods())));
    }

    /** What is configured; a file of properties has several names in one text, with commas between them. */
    static Set<String> names(String... configured) {
        return Arrays.stream(configured)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * An installation.
     *
     * @param file where it is kept what was seen
     * @param configured what it has beside
     */
    public KeptInstallation(Path file, Map<Part, Set<String>> configured) {
        this.inventory = new Inventory(file);
        this.configured = configured;
        this.known = seen();
        this.all = together();
    }

    private Map<Part, Set<String>> seen() {
        try {
            return inventory.read();
        } catch (IOException e) {
            LOG.error("What this installation has cannot be read; what is away may be taken for gone", e);
            return Map.of();
        }
    }

    /** What was seen and what is configured; made once for all who ask until it changes. */
    private Map<Part, Set<String>> together() {
        Map<Part, Set<String>> together = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Set<String> names = new TreeSet<>(known.getOrDefault(part, Set.of()));
            names.addAll(configured.getOrDefault(part, Set.of()));
            if (part == Part.STORE) {
                names.add(Storage.DEFAULT_ACCOUNT);
            }
            together.put(part, Collections.unmodifiableSet(names));
        }
        return together;
    }

    @Override
    public boolean has(Part part, String name) {
        return all(part).contains(name);
    }

    @Override
    public Set<String> all(Part part) {
        return all.get(part);
    }

    @Override
    public void seen(Part part, String name) {
        if (!has(part, name)) {
            change(part, name, Set::add);
        }
    }

    /**
     * Forgets something that was seen, as it is gone for good. It is noted again when it comes back.
     *
     * @return whether it was known
     */
    public boolean forget(Part part, String name) {
        boolean was = known.getOrDefault(part, Set.of()).contains(name);
        if (was) {
            change(part, name, Set::remove);
        }
        return was;
    }

    /** What is done to the names of a part. */
    @FunctionalInterface
    private interface Change {
        boolean apply(Set<String> names, String name);
    }

    private synchronized void change(Part part, String name, Change change) {
        Map<Part, Set<String>> next = new EnumMap<>(Part.class);
        known.forEach((other, names) -> next.put(other, new TreeSet<>(names)));
        change.apply(next.computeIfAbsent(part, any -> new TreeSet<>()), name);
        known = next;
        all = together();
        try {
            inventory.write(next);
        } catch (IOException e) {
            LOG.error("What this installation has cannot be kept for the next start", e);
        }
        listeners.forEach(Runnable::run);
    }

    /** A file or folder for what else is to outlast a restart, beside the one where it is kept what was seen. */
    public Path beside(String name) {
        return inventory.beside(name);
    }

    /** Has something run after more is known, or less. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Ends what {@link #onChange} began. */
    public void endChange(Runnable listener) {
        listeners.remove(listener);
    }
}
