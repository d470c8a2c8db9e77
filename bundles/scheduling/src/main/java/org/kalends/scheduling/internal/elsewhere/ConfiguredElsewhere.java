/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.elsewhere;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.kalends.embedded.settings.Check;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.icalendar.ICalendarReader;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.Component;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Asks the servers of the domains that are configured. */
@org.osgi.service.component.annotations.Component(
        configurationPid = ConfiguredElsewhere.PID,
        service = {BusyTimesElsewhere.class, ProblemSource.class})
@Designate(ocd = ConfiguredElsewhere.Settings.class)
public final class ConfiguredElsewhere implements BusyTimesElsewhere, ProblemSource {
    static final String PID = "org.kalends.scheduling.elsewhere";

    /** Most people elsewhere that one question is about: each is a request to another server. */
    private static final int MOST_ASKED = 50;

    private final ConfiguredSettings<Settings> settings = new ConfiguredSettings<>(Settings.class, PID)
            .checking("addresses", new Check(BusyAddress.WANTED, BusyAddress::isOne));
    private final OtherServers servers = new OtherServers();
    private volatile Asking asking;

    /** Where people of other domains have their busy time. */
    @ObjectClassDefinition(
            id = PID,
            localization = "OSGI-INF/l10n/" + PID,
            name = "%name",
            description = "%description")
    @interface Settings {
        @AttributeDefinition(name = "%addresses.name", description = "%addresses.description", required = false)
        String[] addresses() default {};

        @AttributeDefinition(name = "%trusted.name", description = "%trusted.description", required = false)
        String[] trusted() default {};

        @AttributeDefinition(name = "%patience.name", description = "%patience.description", min = "1", max = "30")
        int patience() default 5;

        @AttributeDefinition(
                name = "%mostOctets.name",
                description = "%mostOctets.description",
                min = "1024",
                max = "16777216")
        int mostOctets() default 1_048_576;
    }

    /** What holds at the moment. */
    private record Asking(List<BusyAddress> addresses, PublicHosts hosts, Duration patience, int mostOctets) {
        static Asking of(Settings settings) {
            Set<String> trusted = Arrays.stream(settings.trusted())
                    .map(host -> host.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            return new Asking(
                    Arrays.stream(settings.addresses())
                            .flatMap(text -> BusyAddress.of(text).stream())
                            .toList(),
                    new PublicHosts(trusted),
                    Duration.ofSeconds(settings.patience()),
                    settings.mostOctets());
        }

        Optional<URI> uri(String address, BusyTimes.Question question) {
            return addresses.stream()
                    .flatMap(known -> known.user(address).flatMap(user -> known.filled(user, question)).stream())
                    .findFirst();
        }
    }

    @Activate
    public ConfiguredElsewhere(Map<String, Object> configuration) {
        modified(configuration);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        asking = Asking.of(settings.take(configuration).orElseThrow());
    }

    @Deactivate
    void close() {
        servers.close();
    }

    @Override
    public AskedElsewhere ask(Collection<String> addresses, BusyTimes.Question question) {
        Asking holding = asking;
        long deadline = System.nanoTime() + holding.patience().toNanos();
        Map<String, CompletableFuture<Component>> answers = new HashMap<>();
        for (String address : addresses) {
            holding.uri(address, question)
                    .ifPresent(uri -> answers.put(
                            address,
                            answers.size() < MOST_ASKED
                                    ? answer(uri, question, holding)
                                    : failed("More than " + MOST_ASKED + " people elsewhere are not asked at once.")));
        }
        return new AskedElsewhere(answers, deadline);
    }

    private CompletableFuture<Component> answer(URI uri, BusyTimes.Question question, Asking holding) {
        ForeignBusyTime busy = new ForeignBusyTime(question, new ICalendarReader(holding.mostOctets()));
        try {
            return servers.get(uri, holding.hosts(), holding.patience(), holding.mostOctets())
                    .thenApply(octets -> read(octets, busy));
        } catch (RejectedExecutionException e) {
            return failed("Too many servers are asked at the moment.");
        }
    }

    private static Component read(byte[] octets, ForeignBusyTime busy) {
        try {
            return busy.of(octets);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static CompletableFuture<Component> failed(String reason) {
        return CompletableFuture.failedFuture(new IOException(reason));
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
