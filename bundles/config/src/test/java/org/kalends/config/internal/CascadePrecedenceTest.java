/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.config.PropertyMetadata;
import org.kalends.config.TagSource;
import org.kalends.config.internal.sets.ConfiguredContextSet;
import org.kalends.testing.RankedReference;

/** Which scope wins, against the specification written down as naively as can be. */
class CascadePrecedenceTest {
    private static final String P = "some.property";
    private static final List<String> SCOPES = List.of("user", "context", "reseller", "contextSets", "server");

    /** One place where the property may be defined; sets have a tag that the user has or has not. */
    private record Definition(String scope, String text, String tag) {}

    private record World(List<Definition> definitions, List<String> path, Optional<String> finalScope) {}

    @Property
    void theFirstUsableDefinitionAlongThePathShouldHold(@ForAll("worlds") World world) {
        ConfigView view = viewOf(world);
        List<String> expected = expected(world);

        assertThat(view.definitions(P)).extracting(ConfigValue::text).isEqualTo(expected);
        assertThat(view.find(P).map(ConfigValue::text))
                .isEqualTo(expected.stream().findFirst());
        int number = expected.stream()
                .filter(text -> text.matches("\\d+"))
                .findFirst()
                .map(Integer::valueOf)
                .orElse(-1);
        assertThat(view.integer(P, -1)).isEqualTo(number);
    }

    /** Scope by scope as in the path, in each the definitions in the order they were made, without what final shuts out. */
    private static List<String> expected(World world) {
        List<String> path = world.path.isEmpty() ? SCOPES : world.path;
        List<String> texts = new ArrayList<>();
        boolean reached = world.finalScope.filter(path::contains).isEmpty();
        for (String scope : path) {
            reached |= world.finalScope.filter(scope::equals).isPresent();
            for (Definition definition : world.definitions) {
                boolean holds = !scope.equals("contextSets") || definition.tag.equals("has");
                if (reached && definition.scope.equals(scope) && holds) {
                    texts.add(definition.text);
                }
            }
        }
        return texts;
    }

    private static ConfigView viewOf(World world) {
        CascadeConfig config = new CascadeConfig();
        int id = 0;
        for (Definition definition : world.definitions) {
            id++;
            if (definition.scope.equals("contextSets")) {
                Map<String, Object> set = Map.of("withTags", definition.tag, P, definition.text);
                config.addSets(new ConfiguredContextSet(set), new RankedReference<>(id, 0));
            } else {
                config.addSource(
                        new FixedSource(definition.scope, 0).set(P, definition.text), new RankedReference<>(id, 0));
            }
        }
        FixedSource settings = new FixedSource("server", 0)
                .set(SearchPath.PROPERTY, String.join(",", world.path))
                .describe(P, new PropertyMetadata(Optional.empty(), false, world.finalScope));
        config.addSource(settings, new RankedReference<>(1000, -1));
        TagSource tags = (contextId, userId) -> Set.of("has");
        config.addTags(tags, new RankedReference<>(1001, 0));
        return config.forUser(1, 3);
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Definition> definitions = Combinators.combine(
                        Arbitraries.of(SCOPES), Arbitraries.of("1", "2", "3", "many"), Arbitraries.of("has", "hasNot"))
                .as(Definition::new);
        Arbitrary<List<String>> paths = Arbitraries.of(SCOPES).list().uniqueElements();
        return Combinators.combine(
                        definitions.list().ofMaxSize(8),
                        paths,
                        Arbitraries.of(SCOPES).optional())
                .as(World::new);
    }
}
