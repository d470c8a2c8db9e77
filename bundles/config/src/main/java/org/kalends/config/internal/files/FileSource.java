/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.PropertyMetadata;
import org.kalends.config.internal.sets.ContextSet;
import org.kalends.config.internal.sets.ContextSetSource;
import org.kalends.embedded.files.FolderWatch;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;

/**
 * What the files of one folder say: {@code *.properties} for the server, {@code contextSets/*.yml} and
 * {@code meta/*.yml}. Of files of one kind the first by name has precedence.
 */
final class FileSource implements ConfigSource, ContextSetSource, ProblemSource, FolderWatch.Selection {
    private static final String SCOPE = "server";
    private static final Set<String> YAML = Set.of(".yml", ".yaml");

    private final Path folder;
    private final Path setFolder;
    private final Path metadataFolder;
    private final Set<String> ignored;
    private final LastGood<Map<String, ConfigValue>> properties;
    private final LastGood<List<ContextSet>> sets;
    private final LastGood<Map<String, PropertyMetadata>> metadata = new LastGood<>(MetadataFile::read);
    private volatile State state = new State(Map.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

    /** Of the property files, those with the names in {@code ignored} are for others. */
    FileSource(Path folder, Set<String> ignored, FileRules rules) {
        this.folder = folder;
        this.properties = new LastGood<>((file, content) -> PropertiesFile.read(file, content, SCOPE, rules));
        this.sets = new LastGood<>((file, content) -> ContextSetFile.read(file, content, rules));
        this.setFolder = folder.resolve("contextSets");
        this.metadataFolder = folder.resolve("meta");
        this.ignored = Set.copyOf(ignored);
    }

    private record State(
            Map<String, ConfigValue> values,
            List<Map<String, ConfigValue>> layers,
            List<ContextSet> sets,
            Map<String, PropertyMetadata> metadata,
            List<Problem> problems,
            List<String> files) {}

    /** Takes in the files as they are now. */
    void take(Map<Path, byte[]> contents) {
        properties.take(of(contents, folder));
        sets.take(of(contents, setFolder));
        metadata.take(of(contents, metadataFolder));
        state = new State(
                firstOf(properties.values()),
                properties.values(),
                sets.values().stream().flatMap(Collection::stream).toList(),
                firstOf(metadata.values()),
                Stream.of(properties.problems(), sets.problems(), metadata.problems())
                        .flatMap(Collection::stream)
                        .toList(),
                Stream.of(properties.names(), sets.names(), metadata.names())
                        .flatMap(Collection::stream)
                        .map(Path::toString)
                        .toList());
    }

    @Override
    public List<Path> folders() {
        return List.of(folder, setFolder, metadataFolder);
    }

    @Override
    public boolean includes(Path file) {
        String name = file.getFileName().toString();
        if (file.getParent().equals(folder)) {
            return name.endsWith(".properties") && !ignored.contains(name);
        }
        Predicate<String> ending = name::endsWith;
        return YAML.stream().anyMatch(ending);
    }

    @Override
    public String scope() {
        return SCOPE;
    }

    @Override
    public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
        return state.values;
    }

    @Override
    public List<Map<String, ConfigValue>> layersFor(int contextId, int userId) {
        return state.layers;
    }

    @Override
    public Map<String, PropertyMetadata> metadata() {
        return state.metadata;
    }

    @Override
    public Object stamp(int contextId, int userId) {
        return state;
    }

    @Override
    public List<ContextSet> sets() {
        return state.sets;
    }

    @Override
    public List<Problem> problems() {
        return state.problems;
    }

    @Override
    public List<String> examined() {
        return state.files;
    }

    private static Map<Path, byte[]> of(Map<Path, byte[]> contents, Path parent) {
        return contents.entrySet().stream()
                .filter(entry -> entry.getKey().getParent().equals(parent))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <V> Map<String, V> firstOf(List<Map<String, V>> all) {
        Map<String, V> merged = new HashMap<>();
        all.forEach(values -> values.forEach(merged::putIfAbsent));
        return Map.copyOf(merged);
    }
}
