/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import java.util.List;
import java.util.Map;
import org.kalends.embedded.net.Insiders;
import org.kalends.embedded.pages.OfferedPage;
import org.kalends.embedded.settings.Check;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.http.api.Page;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Offers the page for probes where it is configured. */
@Component(configurationPid = HealthMount.PID, immediate = true)
@Designate(ocd = HealthMount.Settings.class)
public final class HealthMount implements ProblemSource {
    static final String PID = "org.kalends.health";

    private final Checks checks;
    private final OfferedPage offered;
    private final ConfiguredSettings<Settings> settings = new ConfiguredSettings<>(Settings.class, PID)
            .checking("path", new Check(OfferedPage.WANTED_PATH, path -> path.matches(Page.PATH_SYNTAX)))
            .checking("insiders", new Check(Insiders.WANTED, Insiders::areInsiders))
            .checking("contextSelect", Check.FILTER)
            .checking("target", Check.FILTER);

    /** Where probes ask, and who is told why. */
    @ObjectClassDefinition(
            id = PID,
            localization = "OSGI-INF/l10n/" + PID,
            name = "%name",
            description = "%description")
    @interface Settings {
        @AttributeDefinition(name = "%path.name", description = "%path.description", max = "200")
        String path() default "/health";

        @AttributeDefinition(name = "%insiders.name", description = "%insiders.description", max = "1000")
        String insiders() default Insiders.LOOPBACK;

        @AttributeDefinition(
                name = "%contextSelect.name",
                description = "%contextSelect.description",
                max = "1000",
                required = false)
        String contextSelect() default "";

        @AttributeDefinition(name = "%target.name", description = "%target.description", max = "1000", required = false)
        String target() default "";
    }

    @Activate
    public HealthMount(BundleContext bundle, @Reference Checks checks, Map<String, Object> configuration) {
        this.checks = checks;
        this.offered = new OfferedPage(bundle);
        modified(configuration);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        Settings holding = settings.take(configuration).orElseThrow();
        HealthPage page = new HealthPage(checks, holding.path(), Insiders.parse(holding.insiders()));
        offered.offer(page, page.path(), holding.contextSelect(), holding.target());
    }

    @Deactivate
    void withdraw() {
        offered.withdraw();
    }

    @Override
    public List<Problem> problems() {
        return settings.problems();
    }

    @Override
    public List<String> examined() {
        return settings.examined();
    }
}
