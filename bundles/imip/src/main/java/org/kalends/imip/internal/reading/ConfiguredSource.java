/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import java.util.List;
import java.util.Map;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.kalends.scheduling.api.MailSource;

/** A source of mails with settings, of which a wrong one harms nobody. */
abstract class ConfiguredSource<S> implements MailSource, ProblemSource {
    private final ConfiguredSettings<S> settings;
    private volatile S holding;

    ConfiguredSource(Class<S> form, String pid, Map<String, Object> configuration) {
        settings = new ConfiguredSettings<>(form, pid);
        take(configuration);
    }

    /** Has other settings hold from now on. */
    final void take(Map<String, Object> configuration) {
        holding = settings.take(configuration).orElseThrow();
    }

    /** What holds at the moment. */
    final S rules() {
        return holding;
    }

    @Override
    public final List<Problem> problems() {
        return settings.problems();
    }

    @Override
    public final List<String> examined() {
        return settings.examined();
    }
}
