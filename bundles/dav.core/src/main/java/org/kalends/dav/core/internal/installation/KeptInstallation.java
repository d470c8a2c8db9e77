/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.embedded.settings.Check;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.kalends.storage.api.Storage;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows what this installation has, whether or not it is here at the moment: what was seen once, kept across restarts, and
 * what the configuration names. A client that is told 404 deletes its copy; what is known and away is answered 503.
 */
@Component(
        service = {KeptInstallation.class, Installation.class, ProblemSource.class},
        configurationPid = InstallationSettings.PID)
@Designate(ocd = InstallationSettings.class)
public final class KeptInstallation implements Installation, ProblemSource {
    private static final Logger LOG = LoggerFactory.getLogger(KeptInstallation.class);
    private static final String FILE = "installation";

    private final ConfiguredSettings<InstallationSettings> settings =
            new ConfiguredSettings<>(InstallationSettings.class, InstallationSettings.PID).checking("file", Check.PATH);
    private final Path byDefault;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<Inventory> inventory = Optional.empty();
    private Map<Part, Set<String>> configured = Map.of();
    private volatile Map<Part, Set<String>> known = Map.of();
    private volatile Map<Part, Set<String>> all;

    @Activate
    public KeptInstallation(BundleContext bundle, Map<String, Object> configuration) {
        this.byDefault = bundle.getDataFile(FILE).toPath();
        modified(configuration);
    }

    /**
     * An installation.
     *
     * @param file where it is kept what was seen
     * @param configured what it has beside
     */
    public KeptInstallation(Path file, Map<Part, Set<String>> configured) {
        this.byDefault = file;
        use(file, configured);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        InstallationSettings holding = settings.take(configuration).orElseThrow();
        use(
                holding.file().isEmpty() ? byDefault : Path.of(holding.file()),
                Map.of(
                        Part.STORE, Set.copyOf(List.of(holding.stores())),
                        Part.AREA, Set.copyOf(List.of(holding.areas())),
                        Part.METHOD, Set.copyOf(List.of(holding.methods()))));
        listeners.forEach(Runnable::run);
    }

    /** What another file has is known in addition, as nothing is forgotten for the sake of where it is kept. */
    private synchronized void use(Path file, Map<Part, Set<String>> named) {
        configured = named;
        if (inventory.filter(kept -> kept.file().equals(file)).isEmpty()) {
            Map<Part, Set<String>> before = known;
            Inventory next = new Inventory(file);
            known = merged(before, seen(next));
            inventory = Optional.of(next);
            if (!before.isEmpty()) {
                keep();
            }
            copy();
        }
        all = together();
    }

    /**
     * What a configured file has is in the default one, too: components are activated without their configuration while Configuration
     * Admin itself is away, and whoever knew nothing then would take all that is away for gone.
     */
    private void copy() {
        boolean elsewhere =
                inventory.filter(kept -> !kept.file().equals(byDefault)).isPresent();
        if (elsewhere && !known.isEmpty()) {
            try {
                new Inventory(byDefault).write(known);
            } catch (IOException e) {
                LOG.warn("What this installation has is not known while it is not configured where that is kept", e);
            }
        }
    }

    private static Map<Part, Set<String>> seen(Inventory inventory) {
        try {
            return inventory.read();
        } catch (IOException e) {
            LOG.error("What this installation has cannot be read; what is away may be taken for gone", e);
            return Map.of();
        }
    }

    private static Map<Part, Set<String>> merged(Map<Part, Set<String>> some, Map<Part, Set<String>> more) {
        Map<Part, Set<String>> merged = new EnumMap<>(Part.class);
        Stream.of(some, more).flatMap(parts -> parts.entrySet().stream()).forEach(entry -> merged.computeIfAbsent(
                        entry.getKey(), any -> new TreeSet<>())
                .addAll(entry.getValue()));
        return merged;
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
        keep();
        listeners.forEach(Runnable::run);
    }

    private void keep() {
        try {
            inventory.orElseThrow().write(known);
        } catch (IOException e) {
            LOG.error("What this installation has cannot be kept for the next start", e);
        }
        copy();
    }

    /** A file or folder for what else is to outlast a restart, beside the one where it is kept what was seen. */
    public synchronized Path beside(String name) {
        return inventory.orElseThrow().beside(name);
    }

    /** Has something run after more is known, or less. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Ends what {@link #onChange} began. */
    public void endChange(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public List<Problem> problems() {
        return settings.problems();
    }

    @Override
    public List<String> examined() {
        return settings.examined();
    }
}
