/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.config.PropertyMetadata;
import org.kalends.config.TagSource;
import org.kalends.config.ValueType;
import org.kalends.config.internal.sets.ContextSet;
import org.kalends.config.internal.sets.ContextSetSource;
import org.kalends.config.internal.sets.Matching;

/** Makes views: asks every source once, collects the tags, picks the context sets, and lays all in the search path. */
final class Resolution {
    /** Further tags, from every scope but the context sets themselves. */
    static final String TYPES = "com.openexchange.config.cascade.types";

    /** Where it is looked up in which scope a property is final. */
    private static final List<String> METADATA_FIRST = List.of(SearchPath.SERVER, "context", "user");

    private final List<ConfigSource> sources;
    private final List<TagSource> tagSources;
    private final List<ContextSetSource> setSources;
    private final Readings readings;
    private final Merges<ConfigValue> merges = new Merges<>();
    private final Merges<PropertyMetadata> metadataMerges = new Merges<>();

    Resolution(
            List<ConfigSource> sources,
            List<TagSource> tagSources,
            List<ContextSetSource> setSources,
            Readings readings) {
        this.sources = List.copyOf(sources);
        this.tagSources = List.copyOf(tagSources);
        this.setSources = List.copyOf(setSources);
        this.readings = readings;
    }

    ConfigView viewFor(int contextId, int userId) {
        Map<String, List<Map<String, ConfigValue>>> parts = new HashMap<>();
        for (ConfigSource source : sources) {
            parts.computeIfAbsent(source.scope(), scope -> new ArrayList<>())
                    .addAll(source.layersFor(contextId, userId));
        }
        SearchPath path = SearchPath.of(
                definitions(parts, SearchPath.SERVER, SearchPath.PROPERTY).findFirst());
        Map<String, PropertyMetadata> metadata = metadata();
        LayeredView withoutSets = new LayeredView(path, layers(path, parts), metadata, Set.of(), readings);
        if (contextId == 0 || !path.has(SearchPath.CONTEXT_SETS)) {
            return withoutSets;
        }
        Matching matching = Matching.of(sets(), tags(contextId, userId, withoutSets));
        List<Map<String, ConfigValue>> chosen =
                new ArrayList<>(matching.sets().stream().map(ContextSet::values).toList());
        chosen.addAll(parts.getOrDefault(SearchPath.CONTEXT_SETS, List.of()));
        parts.put(SearchPath.CONTEXT_SETS, chosen);
        return new LayeredView(path, layers(path, parts), metadata, matching.tags(), readings);
    }

    private static Stream<ConfigValue> definitions(
            Map<String, List<Map<String, ConfigValue>>> parts, String scope, String property) {
        return parts.getOrDefault(scope, List.of()).stream()
                .map(part -> part.get(property))
                .filter(Objects::nonNull);
    }

    private List<Layer> layers(SearchPath path, Map<String, List<Map<String, ConfigValue>>> parts) {
        List<Layer> layers = new ArrayList<>();
        for (int position = 0; position < path.scopes().size(); position++) {
            List<Map<String, ConfigValue>> ofScope = parts
                    .getOrDefault(path.scopes().get(position), List.of())
                    .stream()
                    .filter(part -> !part.isEmpty())
                    .toList();
            if (!ofScope.isEmpty()) {
                layers.add(new Layer(position, merges.merged(ofScope), ofScope));
            }
        }
        return List.copyOf(layers);
    }

    private Set<String> tags(int contextId, int userId, ConfigView withoutSets) {
        Set<String> tags = new HashSet<>();
        tagSources.forEach(source -> tags.addAll(source.tagsFor(contextId, userId)));
        withoutSets.definitions(TYPES).stream()
                .filter(value -> !value.scope().equals(SearchPath.CONTEXT_SETS))
                .map(value -> readings.read(TYPES, value, ValueType.LIST))
                .flatMap(Optional::stream)
                .forEach(tags::addAll);
        return tags;
    }

    private List<ContextSet> sets() {
        return setSources.stream()
                .map(ContextSetSource::sets)
                .flatMap(Collection::stream)
                .toList();
    }

    private Map<String, PropertyMetadata> metadata() {
        List<Map<String, PropertyMetadata>> parts = metadataScopes()
                .flatMap(scope ->
                        sources.stream().filter(source -> source.scope().equals(scope)))
                .map(ConfigSource::metadata)
                .filter(part -> !part.isEmpty())
                .toList();
        return metadataMerges.merged(parts);
    }

    private Stream<String> metadataScopes() {
        Stream<String> all = sources.stream().map(ConfigSource::scope);
        return Stream.concat(METADATA_FIRST.stream(), all).distinct();
    }

    @Override
    public String toString() {
        return Stream.concat(sources.stream(), tagSources.stream())
                .map(source -> source.getClass().getName())
                .collect(Collectors.joining(", "));
    }
}
