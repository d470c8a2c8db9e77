/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.identity.Reseller;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the resellers and sees to it that each one's parents are there and end somewhere. */
final class ResellerReader {
    private static final Set<String> KEYS = Set.of("name", "parent", "attributes");

    private final Mistakes mistakes;

    ResellerReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The resellers by name, in the order of the file. */
    Map<String, Reseller> read(List<Node> nodes) {
        Claims names = new Claims(mistakes);
        Map<String, Reseller> resellers = new LinkedHashMap<>();
        Map<String, Fields> places = new LinkedHashMap<>();
        for (Node node : nodes) {
            Fields fields = Fields.of(node, "a reseller", KEYS, mistakes);
            String name = fields.requiredText("name");
            names.claim("reseller", name, fields.lineOf("name"));
            resellers.put(
                    name, new Reseller(name, fields.text("parent").map(String::strip), fields.textMap("attributes")));
            places.put(name, fields);
        }
        resellers.values().forEach(reseller -> checkParents(reseller, resellers, places.get(reseller.name())));
        return resellers;
    }

    private static void checkParents(Reseller reseller, Map<String, Reseller> all, Fields place) {
        Optional<String> parent = reseller.parent();
        if (parent.isPresent() && !all.containsKey(parent.get())) {
            place.mistake("parent", "there is no reseller " + parent.get());
        }
        Set<String> above = new HashSet<>();
        while (parent.isPresent() && all.containsKey(parent.get()) && above.add(parent.get())) {
            parent = all.get(parent.get()).parent();
        }
        if (above.contains(reseller.name())) {
            place.mistake("parent", "the reseller " + reseller.name() + " is above itself");
        }
    }
}
