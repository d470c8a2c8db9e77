/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.pages;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kalends.embedded.net.Insiders;
import org.kalends.embedded.settings.Check;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.http.api.Page;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.framework.BundleContext;

/**
 * A page that tells insiders more than others, where the configuration of a component says, and what is wrong with that.
 *
 * @param <S> the settings; where they have a path, insiders, a contextSelect or a target, these are looked at
 */
public final class PageMount<S> implements ProblemSource {
    private final ConfiguredSettings<S> settings;
    private final OfferedPage offered;
    private final Function<S, PlacedPage> pages;

    /**
     * A mount without a page.
     *
     * @param bundle in whose name the page is offered
     * @param form what the settings are read as
     * @param pid the PID of the configuration
     * @param pages makes the page that there is under some settings
     */
    public PageMount(BundleContext bundle, Class<S> form, String pid, Function<S, PlacedPage> pages) {
        this.offered = new OfferedPage(bundle);
        this.pages = pages;
        this.settings = new ConfiguredSettings<>(form, pid)
                .checking("path", new Check(OfferedPage.WANTED_PATH, path -> path.matches(Page.PATH_SYNTAX)))
                .checking("insiders", new Check(Insiders.WANTED, Insiders::areInsiders))
                .checking("contextSelect", Check.FILTER)
                .checking("target", Check.FILTER);
    }

    /** Has the page where a configuration says, and as it says, from now on. */
    public void take(Map<String, ?> configuration) {
        offered.offer(pages.apply(settings.take(configuration).orElseThrow()));
    }

    /** Has no page any more. */
    public void withdraw() {
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
