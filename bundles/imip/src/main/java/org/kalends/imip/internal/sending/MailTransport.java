/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.imip.internal.mail.MailAddress;
import org.kalends.imip.internal.mail.MailClasses;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.kalends.scheduling.api.OutgoingMessage;
import org.kalends.scheduling.api.Transport;
import org.kalends.scheduling.api.TransportOutcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** Sends messages by mail (RFC 6047), once it is configured where and as whom. */
@Component(configurationPid = MailTransport.PID)
@Designate(ocd = MailSettings.class)
public final class MailTransport implements Transport, ProblemSource {
    static final String PID = "org.kalends.imip";

    private final ConfiguredSettings<MailSettings> settings = new ConfiguredSettings<>(MailSettings.class, PID);
    private volatile Optional<MailRules> rules = Optional.empty();

    @Activate
    public MailTransport(Map<String, Object> configuration) {
        modified(configuration);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        rules = settings.take(configuration).flatMap(MailRules::of);
    }

    @Override
    public List<Problem> problems() {
        return settings.problems();
    }

    @Override
    public List<String> examined() {
        return settings.examined();
    }

    @Override
    public boolean carries(String address) {
        return rules.isPresent() && MailAddress.ofCalendarAddress(address).isPresent();
    }

    @Override
    public TransportOutcome send(OutgoingMessage message) throws MessagingException {
        Optional<MailRules> holding = rules;
        if (holding.isEmpty()) {
            return new TransportOutcome.Later("No mail is sent at the moment.");
        }
        return MailClasses.call(() -> send(message, holding.get()));
    }

    private static TransportOutcome send(OutgoingMessage message, MailRules rules) throws MessagingException {
        InvitationMail invitation = new InvitationMail(message, rules);
        MailServer server = new MailServer(rules, invitation.isInternational());
        Optional<MimeMessage> mail = invitation.in(server.session());
        return mail.isEmpty()
                ? new TransportOutcome.Refused("3.7", "This is no mail address.")
                : server.send(mail.get());
    }
}
