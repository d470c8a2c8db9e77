/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outside;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.scheduling.api.Correspondent;
import org.kalends.scheduling.api.OutgoingMessage;
import org.kalends.scheduling.api.Transport;
import org.kalends.scheduling.api.TransportOutcome;
import org.kalends.scheduling.internal.itip.DeliveryReport;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.JobHandler;
import org.kalends.storage.api.work.JobOutcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the messages to people outside to whoever carries them, and writes into the object what became of each. A message that was
 * given and is given again after a crash has the same name, by which the other side leaves it out.
 */
@Component
public final class OutgoingJobs implements JobHandler {
    /** For how long a message is tried to be sent: less than the queue tries by default, so that the sender is told of the end. */
    private static final Duration PATIENCE = Duration.ofHours(12);

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingJobs.class);

    private final Identities identities;
    private final Transports transports;
    private final StatusKeeper statuses;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public OutgoingJobs(
            @Reference Identities identities, @Reference Transports transports, @Reference StatusKeeper statuses) {
        this.identities = identities;
        this.transports = transports;
        this.statuses = statuses;
    }

    @Override
    public String kind() {
        return OutgoingJob.KIND;
    }

    @Override
    public JobOutcome handle(Storage store, ClaimedJob claimed) throws Exception {
        OutgoingJob job = OutgoingJob.of(claimed.job());
        TransportOutcome outcome = sent(job);
        if (outcome instanceof TransportOutcome.Later later) {
            return later(store, job, later.why());
        }
        if (outcome instanceof TransportOutcome.Refused refused) {
            LOG.warn(
                    "Message {} to {} cannot be sent: {}",
                    job.id(),
                    job.recipient().address(),
                    refused.why());
            return report(store, job, refused.status());
        }
        return report(store, job, DeliveryReport.SENT);
    }

    private TransportOutcome sent(OutgoingJob job) throws InterruptedException {
        Optional<Transport> transport = transports.to(job.recipient().address());
        if (transport.isEmpty()) {
            return new TransportOutcome.Later("Nobody carries messages to this address at the moment.");
        }
        try {
            return transport.get().send(message(job));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // what a transport may throw, as its interface says
            LOG.debug("Message {} could not be sent", job.id(), e);
            return new TransportOutcome.Later(String.valueOf(e));
        }
    }

    private OutgoingMessage message(OutgoingJob job) {
        Optional<User> sender = identities.user(job.id().owner());
        String address = job.sender().isEmpty()
                ? sender.flatMap(User::email).map(mail -> "mailto:" + mail).orElse("")
                : job.sender();
        return new OutgoingMessage(
                job.id().toString(),
                job.method(),
                new Correspondent(address, sender.map(User::displayName).orElse("")),
                job.recipient(),
                job.calendar(),
                job.before(),
                sender.map(User::locale).orElse(Locale.ENGLISH),
                sender.map(User::timeZone).orElse(ZoneId.of("UTC")));
    }

    private JobOutcome later(Storage store, OutgoingJob job, String why) throws DavException {
        if (job.since().plus(PATIENCE).isAfter(clock.instant())) {
            return JobOutcome.later(why);
        }
        LOG.warn("Message {} to {} is given up: {}", job.id(), job.recipient().address(), why);
        return report(store, job, DeliveryReport.UNDELIVERED);
    }

    private JobOutcome report(Storage store, OutgoingJob job, String status) throws DavException {
        statuses.write(store, job.id().owner(), job.uid(), job.recipient().address(), status);
        return JobOutcome.DONE;
    }
}
