/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.config.PropertyMetadata;
import org.kalends.config.ValueType;
import org.kalends.config.internal.CascadeConfig;
import org.kalends.config.internal.problems.Problem;
import org.kalends.config.internal.problems.ProblemSource;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Answers administrators: {@code kalends:config} in a Gogo shell. The shell finds commands by their service properties,
 * so nothing of it is needed here.
 */
@Component(
        service = ConfigCommand.class,
        property = {"osgi.command.scope=kalends", "osgi.command.function=config"})
public final class ConfigCommand {
    private static final String USAGE =
            """
            kalends:config get <property> [<context> [<user>]]    the value, where it comes from, what it shadows
            kalends:config list [<prefix> [<context> [<user>]]]   all values under a prefix
            kalends:config tags <context> [<user>]                the tags context sets are chosen by
            kalends:config check                                  all files and what is wrong with them
            """;

    private final CascadeConfig config;
    private final Map<ServiceReference<ProblemSource>, ProblemSource> sources = new ConcurrentHashMap<>();

    @Activate
    public ConfigCommand(@Reference CascadeConfig config) {
        this.config = config;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addSource(ProblemSource source, ServiceReference<ProblemSource> reference) {
        sources.put(reference, source);
    }

    void removeSource(ServiceReference<ProblemSource> reference) {
        sources.remove(reference);
    }

    /** Does what the first argument says; tells how it is used when that is nothing it knows. */
    public String config(String[] arguments) {
        List<String> all = List.of(arguments);
        List<String> rest = all.subList(Math.min(1, all.size()), all.size());
        try {
            return switch (all.isEmpty() ? "" : all.get(0)) {
                case "get" -> get(word(rest, 0), view(rest, 1));
                case "list" -> list(rest.stream().findFirst().orElse(""), view(rest, 1));
                case "tags" -> tags(rest);
                case "check" -> check();
                default -> USAGE;
            };
        } catch (UsageException e) {
            return e.getMessage() + "\n" + USAGE;
        }
    }

    private static String get(String property, ConfigView view) {
        List<String> lines = new ArrayList<>();
        List<ConfigValue> definitions = view.definitions(property);
        if (definitions.isEmpty()) {
            lines.add(property + " is not defined");
        }
        for (ConfigValue value : definitions) {
            String shadowed = lines.isEmpty() ? "" : "  shadows ";
            lines.add("%s%s = %s   (scope %s, %s)"
                    .formatted(shadowed, property, shown(property, value), value.scope(), value.origin()));
        }
        lines.addAll(described(view.metadata(property)));
        return String.join("\n", lines);
    }

    private static List<String> described(PropertyMetadata metadata) {
        List<String> lines = new ArrayList<>();
        metadata.finalScope().ifPresent(scope -> lines.add("  final in scope " + scope));
        metadata.preferencePath().ifPresent(path -> lines.add("  preference " + path));
        if (metadata.isProtected()) {
            lines.add("  protected");
        }
        return lines;
    }

    private static String list(String prefix, ConfigView view) {
        return new TreeSet<>(view.names())
                .stream()
                        .filter(name -> name.startsWith(prefix))
                        .map(name -> view.find(name).map(value -> "%s = %s   (scope %s, %s)"
                                .formatted(name, shown(name, value), value.scope(), value.origin())))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("\n"));
    }

    private String tags(List<String> arguments) throws UsageException {
        word(arguments, 0);
        ConfigView view = view(arguments, 0);
        return String.join("\n", new TreeSet<>(view.tags()));
    }

    private String check() {
        List<String> examined = sources.values().stream()
                .flatMap(source -> source.examined().stream())
                .sorted()
                .toList();
        List<String> problems = Stream.concat(
                        sources.values().stream()
                                .flatMap(source -> source.problems().stream())
                                .map(Problem::toString)
                                .sorted(),
                        config.complaints().stream().map(complaint -> Problem.Gravity.WARNING + " " + complaint))
                .toList();
        return Stream.of(examined.stream(), problems.stream(), Stream.of(problems.size() + " problems"))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String shown(String property, ConfigValue value) {
        String name = property.substring(property.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean secret = Stream.of("password", "passwd", "secret").anyMatch(name::contains);
        return secret ? "(not shown)" : value.shown();
    }

    private ConfigView view(List<String> arguments, int position) throws UsageException {
        if (arguments.size() > position + 2) {
            throw new UsageException("There are too many arguments.");
        }
        return config.forUser(number(arguments, position), number(arguments, position + 1));
    }

    private static int number(List<String> arguments, int position) throws UsageException {
        if (position >= arguments.size()) {
            return 0;
        }
        String text = arguments.get(position);
        return ValueType.INTEGER
                .read(text)
                .value()
                .filter(id -> id > 0)
                .orElseThrow(() -> new UsageException("The ids of contexts and users are numbers, not " + text + "."));
    }

    private static String word(List<String> arguments, int position) throws UsageException {
        if (position >= arguments.size()) {
            throw new UsageException("There is an argument missing.");
        }
        return arguments.get(position);
    }

    private static final class UsageException extends Exception {
        UsageException(String message) {
            super(message);
        }
    }
}
