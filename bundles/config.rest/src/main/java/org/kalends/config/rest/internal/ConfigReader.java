/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.config.Config;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.identity.Directory;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Answers questions from the cascade, as long as the cascade and the directories are there. */
@Component(service = ConfigReader.class)
public final class ConfigReader {
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
    volatile Config config;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
    volatile Identities identities;

    @Reference(policyOption = ReferencePolicyOption.GREEDY)
    volatile List<Directory> directories;

    /** What holds for the user in question, or for the server. */
    JsonResponse answer(Question question) {
        return Optional.ofNullable(config)
                .map(cascade -> question.user()
                        .map(user -> forUser(question, cascade, user))
                        .orElseGet(() -> answer(question, cascade.server())))
                .orElse(JsonResponse.UNAVAILABLE);
    }

    /**
     * Without a directory nobody is known, and what holds depends on it, too: an answer that is half of before a directory
     * came or went and half of after would be wrong.
     */
    private JsonResponse forUser(Question question, Config cascade, UserId user) {
        List<Directory> asked = List.copyOf(directories);
        Optional<Identities> known = Optional.ofNullable(identities);
        if (asked.isEmpty() || known.isEmpty()) {
            return JsonResponse.UNAVAILABLE;
        }
        if (asked.stream().noneMatch(directory -> directory.user(user).isPresent())) {
            return JsonResponse.NOT_FOUND;
        }
        Object before = known.get().presence();
        boolean seen = known.get().user(user).isPresent();
        JsonResponse answer = answer(question, cascade.forUser(user.contextId(), user.id()));
        return seen && known.get().presence() == before ? answer : JsonResponse.UNAVAILABLE;
    }

    private static JsonResponse answer(Question question, ConfigView view) {
        return switch (question.kind()) {
            case PROPERTY -> view.find(question.name())
                    .map(value -> JsonResponse.of(Map.of(question.name(), value.shown())))
                    .orElse(JsonResponse.NOT_FOUND);
            case PREFIX -> JsonResponse.of(withPrefix(question.name(), view));
        };
    }

    private static Map<String, String> withPrefix(String prefix, ConfigView view) {
        Map<String, String> values = new HashMap<>();
        view.names().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> view.find(name).map(ConfigValue::shown).ifPresent(text -> values.put(name, text)));
        return values;
    }
}
