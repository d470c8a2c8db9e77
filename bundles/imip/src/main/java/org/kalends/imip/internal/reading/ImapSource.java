/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import java.util.Map;
import org.kalends.embedded.requirement.RequireConfiguration;
import org.kalends.imip.internal.mail.MailClasses;
import org.kalends.problem.api.ProblemSource;
import org.kalends.scheduling.api.MailSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** A mailbox that is asked by IMAP. */
@Component(
        service = {MailSource.class, ProblemSource.class},
        configurationPid = ImapSource.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ImapSettings.class, factory = true)
@RequireConfiguration
public final class ImapSource extends ConfiguredSource<ImapSettings> {
    static final String PID = "org.kalends.imip.imap";

    @Activate
    public ImapSource(Map<String, Object> configuration) {
        super(ImapSettings.class, PID, configuration);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        take(configuration);
    }

    @Override
    public void read(Reader reader, int most) throws Exception {
        ImapSettings rules = rules();
        if (!rules.host().isBlank()) {
            MailClasses.call(() -> new ImapMailbox(rules).read(reader, most));
        }
    }
}
