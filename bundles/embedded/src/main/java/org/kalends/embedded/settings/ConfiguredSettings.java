/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.settings;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.embedded.problems.ProblemLog;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.framework.Constants;
import org.slf4j.LoggerFactory;

/**
 * The settings of a component, as its configuration has them at the moment. The runtime of components would not activate a
 * component of whose values one cannot be converted, nor try again when that is mended; so a component has its configuration
 * read here. In place of a value that cannot be used the last good one holds, or the default; that is logged once and told to
 * whoever asks for problems until it is mended. An empty text is no value.
 *
 * @param <S> an annotation type, as {@code ObjectClassDefinition} describes it: a method for each value, with its default, if
 *     the component can do without
 */
public final class ConfiguredSettings<S> implements ProblemSource {
    private final Class<S> type;
    private final String pid;
    private final Form form;
    private final ProblemLog log;
    private final Map<String, Check> checks = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private volatile String where;
    private volatile List<Problem> problems = List.of();

    /**
     * Settings without values.
     *
     * @param type what they are read as
     * @param pid the id of their form, which the bundle of the type has, and the PID of configurations that tell none
     */
    public ConfiguredSettings(Class<S> type, String pid) {
        this.type = type;
        this.pid = pid;
        this.form = Form.of(type.getClassLoader(), pid);
        this.log = new ProblemLog(LoggerFactory.getLogger(pid));
        this.where = "PID " + pid;
    }

    /** Has the texts of a value checked, too. */
    public ConfiguredSettings<S> checking(String name, Check check) {
        checks.put(name, check);
        return this;
    }

    /**
     * Reads a configuration.
     *
     * @param configuration values of any type by name
     * @return what holds from now on; empty when there is nothing, good or former, for a value that has no default
     */
    public synchronized Optional<S> take(Map<String, ?> configuration) {
        where = "PID " + (configuration.get(Constants.SERVICE_PID) instanceof String own ? own : pid);
        List<Problem> found = new ArrayList<>();
        Method[] methods = type.getDeclaredMethods();
        for (Method method : methods) {
            take(method, configuration.get(Values.nameOf(method)), found);
        }
        problems = List.copyOf(found);
        log.tellNew(problems);
        return values.size() == methods.length ? Optional.of(Values.as(type, values)) : Optional.empty();
    }

    private void take(Method method, Object configured, List<Problem> found) {
        String name = Values.nameOf(method);
        Attribute attribute = form.attribute(name);
        Optional<Object> byDefault =
                Optional.ofNullable(method.getDefaultValue()).map(ConfiguredSettings::held);
        try {
            Object value = read(attribute, configured)
                    .or(() -> byDefault)
                    .orElseThrow(() -> new UnfitException(
                            "%s is missing: it must be %s".formatted(name, attribute.wanted(check(name)))));
            values.put(name, value);
        } catch (UnfitException e) {
            byDefault.ifPresent(value -> values.putIfAbsent(name, value));
            found.add(Problem.error(where, e.getMessage() + "; " + consequence(attribute)));
        }
    }

    private static Object held(Object value) {
        return value instanceof String[] list ? List.of(list) : value;
    }

    private Optional<Check> check(String name) {
        return Optional.ofNullable(checks.get(name));
    }

    private Optional<Object> read(Attribute attribute, Object configured) throws UnfitException {
        List<String> texts = attribute.several() ? Texts.ofList(configured) : Texts.of(configured);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        if (texts.size() > 1 && !attribute.several()) {
            throw new UnfitException("%s has %d values: it must have one".formatted(attribute.id(), texts.size()));
        }
        List<Object> read = new ArrayList<>();
        for (String text : texts) {
            read.add(attribute.read(text, check(attribute.id())));
        }
        return Optional.of(attribute.several() ? List.copyOf(read) : read.get(0));
    }

    private String consequence(Attribute attribute) {
        Object holds = values.get(attribute.id());
        if (holds == null) {
            return "nothing is done without it";
        }
        String shown = attribute.shown(holds);
        return shown.isEmpty() ? "it is taken as empty" : shown + " holds";
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public List<String> examined() {
        return List.of(where);
    }
}
