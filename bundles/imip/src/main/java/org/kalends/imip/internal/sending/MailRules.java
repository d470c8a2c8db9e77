/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.imip.internal.mail.MailAddress;

/**
 * How mail is sent.
 *
 * @param host the mail server
 * @param security {@code starttls}, {@code tls}, {@code none}
 * @param user who signs in there; empty when nobody does
 * @param from the address of this server, to which mail comes back
 * @param ownDomains domains for which the mail server may send, that of {@code from} among them, in lower case
 * @param timeoutSeconds how long each answer is waited for
 */
record MailRules(
        String host,
        int port,
        String security,
        String user,
        String password,
        MailAddress from,
        Set<String> ownDomains,
        int timeoutSeconds) {
    /** The rules of a configuration; empty when no mail is to be sent. */
    static Optional<MailRules> of(MailSettings settings) {
        if (settings.host().isBlank()) {
            return Optional.empty();
        }
        return MailAddress.of(settings.from())
                .map(from -> new MailRules(
                        settings.host().strip(),
                        settings.port(),
                        settings.security(),
                        settings.user(),
                        settings._password(),
                        from,
                        domains(settings, from),
                        settings.timeoutSeconds()));
    }

    private static Set<String> domains(MailSettings settings, MailAddress from) {
        Set<String> domains = Arrays.stream(settings.ownDomains())
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        domains.add(from.domain());
        return domains;
    }

    /** Whether the mail server may send in the name of an address, so that receivers believe it (SPF, DKIM). */
    boolean isOwn(MailAddress address) {
        return ownDomains.contains(address.domain());
    }
}
