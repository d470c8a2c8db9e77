/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.config.PropertyMetadata;
import org.kalends.config.internal.CascadeConfig;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.UsageException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code kalends:config}: tells administrators what the configuration says, and where. */
@Component
public final class ConfigCommand implements Command {
    private static final String PROPERTY = "property";
    private static final String PREFIX = "prefix";
    private static final Parameter CONTEXT = Parameter.optional("context", "number of the context it is for");
    private static final Parameter USER = Parameter.optional("user", "number of the user it is for");

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

    @Override
    public String name() {
        return "config";
    }

    @Override
    public String description() {
        return "what the configuration says, for whom, where, and what is wrong with it";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of("get", "the value of a property, where it comes from and what it shadows", this::get)
                        .taking(Parameter.required(PROPERTY, "its name").completedBy(this::names), CONTEXT, USER),
                Form.of("list", "all values under a prefix", this::list)
                        .taking(
                                Parameter.optional(PREFIX, "how their names begin")
                                        .completedBy(this::names),
                                CONTEXT,
                                USER),
                Form.of("tags", "the tags by which context sets are chosen", this::tags)
                        .taking(Parameter.required(CONTEXT.name(), CONTEXT.description()), USER),
                Form.of("check", "all files, and what is wrong with them", (arguments, out) -> check(out)));
    }

    private Collection<String> names(String begun, Arguments before) {
        return config.forUser(0, 0).names();
    }

    private void get(Arguments arguments, PrintStream out) throws UsageException {
        String property = arguments.text(PROPERTY);
        ConfigView view = view(arguments);
        List<ConfigValue> definitions = view.definitions(property);
        if (definitions.isEmpty()) {
            out.println(property + " is not defined");
        }
        for (int i = 0; i < definitions.size(); i++) {
            out.println((i == 0 ? "" : "  shadows ") + line(property, definitions.get(i)));
        }
        described(view.metadata(property)).forEach(out::println);
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

    private void list(Arguments arguments, PrintStream out) throws UsageException {
        String prefix = arguments.find(PREFIX).orElse("");
        ConfigView view = view(arguments);
        List<String> lines = new TreeSet<>(view.names())
                .stream()
                        .filter(name -> name.startsWith(prefix))
                        .map(name -> view.find(name).map(value -> line(name, value)))
                        .flatMap(Optional::stream)
                        .toList();
        if (lines.isEmpty()) {
            out.println("Nothing under " + prefix + " is defined");
        }
        lines.forEach(out::println);
    }

    private void tags(Arguments arguments, PrintStream out) throws UsageException {
        new TreeSet<>(view(arguments).tags()).forEach(out::println);
    }

    private void check(PrintStream out) {
        sources.values().stream()
                .flatMap(source -> source.examined().stream())
                .sorted()
                .forEach(out::println);
        List<String> problems = Stream.concat(
                        sources.values().stream()
                                .flatMap(source -> source.problems().stream())
                                .map(Problem::toString)
                                .sorted(),
                        config.complaints().stream().map(complaint -> Problem.Gravity.WARNING + " " + complaint))
                .toList();
        problems.forEach(out::println);
        out.println(problems.size() + " problems");
    }

    private static String line(String property, ConfigValue value) {
        return "%s = %s   (scope %s, %s)".formatted(property, shown(property, value), value.scope(), value.origin());
    }

    private static String shown(String property, ConfigValue value) {
        String name = property.substring(property.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean secret = Stream.of("password", "passwd", "secret").anyMatch(name::contains);
        return secret ? "(not shown)" : value.shown();
    }

    private ConfigView view(Arguments arguments) throws UsageException {
        return config.forUser(arguments.number(CONTEXT.name(), 0), arguments.number(USER.name(), 0));
    }
}
