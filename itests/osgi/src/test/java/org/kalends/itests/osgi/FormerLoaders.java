/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The class loaders that the bundles of a framework have had. A bundle that is refreshed gets another one, and nobody should
 * hold what it had before: with it go all its classes, and everything that their static fields reach.
 */
final class FormerLoaders {
    private final BundleContext framework;
    private final Map<WeakReference<ClassLoader>, String> seen = new LinkedHashMap<>();

    FormerLoaders(BundleContext framework) {
        this.framework = framework;
    }

    /** Remembers, weakly, the loaders that bundles have at this moment. */
    void look() {
        Set<ClassLoader> known = seen.keySet().stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Bundle bundle : framework.getBundles()) {
            loaders(bundle)
                    .filter(loader -> !known.contains(loader))
                    .forEach(loader -> seen.put(new WeakReference<>(loader), bundle.getSymbolicName()));
        }
    }

    /** How many loaders were seen. */
    int count() {
        return seen.size();
    }

    /** Collects garbage and says of which bundles it finds loaders of before that somebody holds, and how many. */
    Map<String, Long> held() {
        LastRecord.displace();
        System.gc();
        Set<ClassLoader> current = Arrays.stream(framework.getBundles())
                .flatMap(FormerLoaders::loaders)
                .collect(Collectors.toSet());
        return seen.entrySet().stream()
                .filter(entry -> isHeld(entry.getKey(), current))
                .collect(Collectors.groupingBy(Map.Entry::getValue, TreeMap::new, Collectors.counting()));
    }

    private static boolean isHeld(WeakReference<ClassLoader> reference, Set<ClassLoader> current) {
        ClassLoader loader = reference.get();
        return loader != null && !current.contains(loader);
    }

    private static Stream<ClassLoader> loaders(Bundle bundle) {
        return Stream.ofNullable(bundle.adapt(BundleWiring.class))
                .map(BundleWiring::getClassLoader)
                .filter(Objects::nonNull);
    }
}
