/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import java.util.List;
import java.util.Map;
import org.kalends.embedded.net.Insiders;
import org.kalends.embedded.pages.PageMount;
import org.kalends.embedded.pages.PlacedPage;
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

    private final PageMount<Settings> mount;

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
        this.mount = new PageMount<>(bundle, Settings.class, PID, holding -> page(checks, holding));
        modified(configuration);
    }

    private static PlacedPage page(Checks checks, Settings holding) {
        HealthPage page = new HealthPage(checks, holding.path(), Insiders.parse(holding.insiders()));
        return new PlacedPage(page, page.path(), holding.contextSelect(), holding.target());
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        mount.take(configuration);
    }

    @Deactivate
    void withdraw() {
        mount.withdraw();
    }

    @Override
    public List<Problem> problems() {
        return mount.problems();
    }

    @Override
    public List<String> examined() {
        return mount.examined();
    }
}
