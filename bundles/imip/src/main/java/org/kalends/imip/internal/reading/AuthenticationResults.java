/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kalends.imip.internal.mail.MailAddress;

/**
 * What a mail server that is trusted has found out about who has sent a mail (RFC 8601).
 *
 * @param results each method with what it has found, in lower case
 */
record AuthenticationResults(List<String> results) {
    /** Comments, inside of which others can be that nobody needs. */
    private static final String COMMENT = "\\([^()]*\\)";

    private static final int LONGEST = 10_000;

    /**
     * Reads a header.
     *
     * @return empty when somebody else than the trusted server has written it, or it is longer than any server writes one
     */
    static Optional<AuthenticationResults> of(String header, String trusted) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = header.replaceAll("\\s+", " ");
        for (String former = ""; !former.equals(plain); ) {
            former = plain;
            plain = plain.replaceAll(COMMENT, " ");
        }
        List<String> parts = Arrays.stream(plain.toLowerCase(Locale.ROOT).split(";"))
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .toList();
        String server = parts.get(0).replaceFirst(" .*", "");
        return server.equals(trusted.toLowerCase(Locale.ROOT))
                ? Optional.of(new AuthenticationResults(parts.subList(1, parts.size())))
                : Optional.empty();
    }

    /** Whether a mail comes from where its author's address is: by DMARC, or by a signature of that domain. */
    boolean confirm(MailAddress author) {
        return results.stream()
                .anyMatch(result -> isPassed(result, "dmarc", "header.from", author.domain())
                        || isPassed(result, "dkim", "header.d", author.domain()));
    }

    private static boolean isPassed(String result, String method, String property, String domain) {
        List<String> words = Arrays.asList(result.replaceAll(" ?= ?", "=").split(" "));
        return words.get(0).equals(method + "=pass") && words.contains(property + "=" + domain);
    }
}
