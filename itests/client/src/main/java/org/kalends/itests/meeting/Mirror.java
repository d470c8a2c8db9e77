/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.Map;
import java.util.TreeMap;
import org.kalends.itests.client.MultiStatus;

/** Somebody's calendar as a program has it that asks for changes since it has looked last (RFC 6578). */
final class Mirror {
    private static final String CALENDAR = Person.OWN_HOME + "calendar/";

    private final Person person;
    private final Map<String, String> tags = new TreeMap<>();
    private String token = "";

    Mirror(Person person) {
        this.person = person;
        synchronise();
    }

    private void synchronise() {
        MultiStatus changes = Retry.answered(() -> person.report(
                        CALENDAR,
                        "<sync-collection xmlns='DAV:'><sync-token>" + token + "</sync-token><sync-level>1</sync-level>"
                                + "<prop><getetag/></prop></sync-collection>"))
                .multiStatus();
        changes.responses().forEach((href, response) -> {
            if (response.status().isEmpty()) {
                tags.put(href, response.text("getetag"));
            } else {
                tags.remove(href);
            }
        });
        token = changes.syncToken().orElseThrow();
    }

    /** Sees that the changes lead to what there is. */
    void check() {
        synchronise();
        Map<String, String> listed = new TreeMap<>();
        Retry.answered(() -> person.client().list(CALENDAR, "<getetag/>"))
                .multiStatus()
                .responses()
                .forEach((href, response) -> {
                    if (!href.equals(CALENDAR)) {
                        listed.put(href, response.text("getetag"));
                    }
                });
        if (!listed.equals(tags)) {
            throw new AssertionError(person + " has by synchronisation " + tags + " instead of " + listed);
        }
    }
}
