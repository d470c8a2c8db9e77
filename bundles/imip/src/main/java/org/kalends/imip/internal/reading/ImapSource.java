/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import java.util.List;
import java.util.Map;
import org.kalends.embedded.requirement.RequireConfiguration;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.imip.internal.mail.MailClasses;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.kalends.scheduling.api.MailSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** A mailbox that is asked by IMAP. */
@Component(configurationPid = ImapSource.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ImapSettings.class, factory = true)
@RequireConfiguration
public final class ImapSource implements MailSource, ProblemSource {
    static final String PID = "org.kalends.imip.imap";

    private final ConfiguredSettings<ImapSettings> settings = new ConfiguredSettings<>(ImapSettings.class, PID);
    private volatile ImapSettings holding;

    @Activate
    public ImapSource(Map<String, Object> configuration) {
        modified(configuration);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        holding = settings.take(configuration).orElseThrow();
    }

    @Override
    public void read(Reader reader, int most) throws Exception {
        ImapSettings rules = holding;
        if (!rules.host().isBlank()) {
            MailClasses.call(() -> new ImapMailbox(rules).read(reader, most));
        }
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
