/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.discovery;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * A name in the DNS.
 *
 * @param absolute ASCII, with the dot at its end
 */
record DomainName(String absolute) {
    private static final Pattern FORM = Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+");
    private static final int MOST_CHARACTERS = 254;

    /**
     * Reads a name as people write it, with or without the dot at its end, in any script.
     *
     * @throws IllegalArgumentException when it is none; the message is a sentence for people
     */
    static DomainName parse(String text) {
        String absolute = ascii(text.endsWith(".") ? text : text + '.');
        if (absolute.length() > MOST_CHARACTERS || !FORM.matcher(absolute).matches()) {
            throw new IllegalArgumentException(text + " is no domain name.");
        }
        return new DomainName(absolute);
    }

    private static String ascii(String name) {
        try {
            return IDN.toASCII(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " is no domain name.", e);
        }
    }
}
