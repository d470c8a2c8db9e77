/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Onlookers;
import org.kalends.itests.client.ReplacementTable;
import org.kalends.itests.client.Samples;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/**
 * Bundles are replaced while clients ask all kinds of things: nobody is told that something is not there, or not allowed, or
 * wrong. What was answered is left as a table, {@code target/replaced-bundles-RUNTIME.md}.
 *
 * <p>Where the bundle of the HTTP service itself starts anew, as it is wired to the one replaced, or the bundle that has our servlets is
 * replaced, nobody has them for a moment, and nobody is let in. A request that is on its way to one just then is answered by the
 * container, which is in the table, and is nobody's of ours.
 */
public class ReplacedBundlesIT extends RunningServer {
    private static final String EVENT = "/dav/caldav/calendar/tea.ics";
    private static final Set<String> OF_OTHERS = Set.of(
            "org.apache.felix.scr",
            "org.apache.felix.configadmin",
            "org.apache.felix.metatype",
            "org.apache.felix.http.jetty12",
            "org.apache.felix.http.servlet-api",
            "com.google.gson",
            "org.xerial.sqlite-jdbc",
            "org.yaml.snakeyaml",
            "kalends.ical4j",
            "kalends.logging");

    /** Who has the servlets, and whom it is wired to. */
    private static final Set<String> SERVLETS = Set.of("org.kalends.dav.front.jakarta", "org.kalends.http.api");

    @Before
    public void fill() {
        anton().put(EVENT, Samples.event("tea"));
    }

    @Test
    public void nobodyShouldBeToldAnythingWrongWhateverIsReplaced() throws Exception {
        String runtime = framework().getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getSymbolicName();
        Path report = Path.of(System.getProperty("kalends.work")).resolveSibling("replaced-bundles-" + runtime + ".md");
        ReplacementTable table = new ReplacementTable(report, runtime);
        for (Bundle victim : victims()) {
            for (Replacement replacement : Replacement.values()) {
                URI http = Endpoint.of(framework());
                Map<String, Map<Object, Integer>> told = replace(victim, replacement);
                boolean servletsWent =
                        SERVLETS.contains(victim.getSymbolicName()) || !http.equals(Endpoint.of(framework()));
                table.add(victim.getSymbolicName(), replacement.toString(), told, servletsWent);
            }
        }
        assertThat(table.wrong()).as("see " + report).isEmpty();
    }

    private List<Bundle> victims() {
        List<Bundle> victims = Arrays.stream(framework().getBundles())
                .filter(ShippedServer::has)
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.kalends.")
                        || OF_OTHERS.contains(bundle.getSymbolicName()))
                .toList();
        assertThat(victims).extracting(Bundle::getSymbolicName).containsAll(OF_OTHERS);
        return victims;
    }

    private Map<String, Map<Object, Integer>> replace(Bundle victim, Replacement replacement) throws Exception {
        Onlookers onlookers = Onlookers.asking(questions());
        try (onlookers) {
            replacement.carryOut(victim, onlookers::awaitNews);
            awaitServer();
            onlookers.awaitNews();
        }
        return onlookers.told();
    }

    private Map<String, Supplier<Answer>> questions() {
        Client anyone = Client.at(() -> Endpoint.now(framework()));
        Client anton = anyone.as("anton");
        Map<String, Supplier<Answer>> questions = new LinkedHashMap<>();
        questions.put("root", () -> anton.propfind("/", "<current-user-principal/>"));
        questions.put("prefix", () -> anton.propfind("/dav/", "<current-user-principal/>"));
        questions.put("well-known", () -> anyone.get("/.well-known/caldav"));
        questions.put("home", () -> anton.list("/dav/caldav/", "<resourcetype/>"));
        questions.put("calendar", () -> anton.list("/dav/caldav/calendar/", "<getetag/>"));
        questions.put("object", () -> anton.get(EVENT));
        questions.put("principal", () -> anton.propfind("/dav/principals/users/3/", "<displayname/>"));
        questions.put("options", () -> anyone.send("OPTIONS", "/dav/", ""));
        return questions;
    }
}
