/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kalends.embedded.services.RankedServices;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.kalends.scheduling.api.IncomingMessages;
import org.kalends.scheduling.api.MailSource;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all sources for mails, one after the other, in a thread of its own. */
@Component(service = ProblemSource.class, immediate = true, configurationPid = MailIntake.PID)
@Designate(ocd = IntakeSettings.class)
public final class MailIntake implements ProblemSource {
    static final String PID = "org.kalends.imip.intake";

    private static final int KILOBYTE = 1024;
    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);

    private final ConfiguredSettings<IntakeSettings> settings = new ConfiguredSettings<>(IntakeSettings.class, PID);
    private final SenderRate rate = new SenderRate(InstantSource.system());
    private final IncomingMessages messages;
    private final RankedServices<MailSource> sources = new RankedServices<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "kalends-mail-intake"));
    private volatile IntakeSettings holding;

    @Activate
    public MailIntake(@Reference IncomingMessages messages, Map<String, Object> configuration) {
        this.messages = messages;
        modified(configuration);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        holding = settings.take(configuration).orElseThrow();
        rate.allow(holding.mostOfSender());
    }

    @Activate
    void start() {
        next();
    }

    private void next() {
        thread.schedule(this::round, holding.pollSeconds(), TimeUnit.SECONDS);
    }

    private void round() {
        try {
            sources.inOrder().forEach(this::read);
        } finally {
            if (!thread.isShutdown()) {
                next();
            }
        }
    }

    private void read(MailSource source) {
        IntakeSettings rules = holding;
        MailReading reading =
                new MailReading(messages, rules.authenticationServer().strip(), rules.mostKilobytes() * KILOBYTE, rate);
        try {
            source.read(reading, rules.mostMails());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // what a source may throw, as its interface says: the next round asks again
            LOG.warn("No mail can be read at the moment: {}", e.toString());
            LOG.debug("No mail can be read", e);
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(MailSource service, ServiceReference<MailSource> reference) {
        sources.put(reference, service);
    }

    void updated(MailSource service, ServiceReference<MailSource> reference) {
        sources.put(reference, service);
    }

    void remove(ServiceReference<MailSource> reference) {
        sources.remove(reference);
    }

    @Override
    public List<Problem> problems() {
        return settings.problems();
    }

    @Override
    public List<String> examined() {
        return settings.examined();
    }

    /** What is being read is shown again by its source, to whoever asks next. */
    @Deactivate
    void close() {
        thread.shutdownNow();
    }
}
