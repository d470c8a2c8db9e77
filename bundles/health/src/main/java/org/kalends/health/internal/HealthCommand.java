/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kalends.health.api.HealthCheck;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.Completions;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.UsageException;
import org.kalends.shell.api.text.Table;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:health}: tells administrators what probes are told, and why. */
@Component
public final class HealthCommand implements Command {
    private static final Set<String> PROBES = Set.of(HealthCheck.LIVE, HealthCheck.READY);
    private static final Parameter PROBE = Parameter.optional("probe", "live or ready, for what counts for it alone")
            .completedBy(Completions.of(HealthCheck.LIVE, HealthCheck.READY));

    private final Checks checks;

    @Activate
    public HealthCommand(@Reference Checks checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "health";
    }

    @Override
    public String description() {
        return "how everything is that is looked at";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.only("how everything is, the whole first", this::tell).taking(PROBE));
    }

    private void tell(Arguments arguments, PrintStream out) throws UsageException {
        Optional<String> probe = arguments.find(PROBE.name());
        if (probe.isPresent() && !PROBES.contains(probe.get())) {
            throw new UsageException("<probe> is live or ready, not \"%s\".".formatted(probe.get()));
        }
        HealthReport report =
                HealthReport.of(checks.results(tags -> probe.map(tags::contains).orElse(true)));
        out.println(report.status());
        Table table = new Table("CHECK", "STATUS", "COUNTS FOR", "FOUND");
        report.checks()
                .forEach(check -> table.row(
                        check.name(),
                        check.health().status(),
                        String.join(", ", new TreeSet<>(check.tags())),
                        check.health().message().replaceAll("\\s+", " ")));
        table.print(out);
    }
}
