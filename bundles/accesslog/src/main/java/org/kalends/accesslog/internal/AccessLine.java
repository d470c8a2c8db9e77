/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.accesslog.internal;

import org.kalends.dav.api.spi.AnsweredExchange;
import org.kalends.identity.User;

/**
 * A line of the Combined Log Format, with the id of the request and its duration in microseconds behind it:
 *
 * <pre>{@code 192.0.2.7 - anton@1 [01/May/2026:12:00:00 +0200] "PUT /dav/caldav/calendar/tea.ics HTTP/1.1" 201 - "-" "DAVx5/4.4" 4f1c 5120}</pre>
 *
 * <p>Whatever a client writes stays inside its field: what could end a field or a line is escaped. Of the header fields none but
 * {@code Referer} and {@code User-Agent} is looked at.
 *
 * @param exchange what it tells of
 * @param time when that began
 */
record AccessLine(AnsweredExchange exchange, String time) {
    private static final long NANOS_A_MICRO = 1_000;
    private static final int TYPICAL = 300;
    /** More of one field tells nobody anything. */
    private static final int MOST = 1024;

    private static final String NOTHING = "-";
    private static final String HEX = "0123456789abcdef";
    /** What would end a field that stands in quotation marks, or begin an escape. */
    private static final String QUOTED = "\"\\";
    /** What would end a field that stands for itself. */
    private static final String WORD = "\"\\ ";

    String text() {
        StringBuilder line = new StringBuilder(TYPICAL);
        field(line, exchange.peer(), WORD);
        line.append(" - ");
        field(line, exchange.user().map(AccessLine::name).orElse(NOTHING), WORD);
        line.append(" [").append(time).append("] \"");
        field(line, exchange.method(), WORD);
        line.append(' ');
        field(line, target(), WORD);
        line.append(' ');
        field(line, exchange.version(), WORD);
        line.append("\" ").append(exchange.status()).append(' ');
        line.append(exchange.sent() == 0 ? NOTHING : Long.toString(exchange.sent()));
        quoted(line, exchange.header("Referer").orElse(NOTHING));
        quoted(line, exchange.header("User-Agent").orElse(NOTHING));
        line.append(' ').append(exchange.requestId()).append(' ');
        return line.append(exchange.duration().toNanos() / NANOS_A_MICRO).toString();
    }

    private static String name(User user) {
        return user.login() + '@' + user.contextId();
    }

    private String target() {
        return exchange.query().map(query -> exchange.path() + '?' + query).orElse(exchange.path());
    }

    private static void quoted(StringBuilder line, String text) {
        line.append(" \"");
        field(line, text, QUOTED);
        line.append('"');
    }

    private static void field(StringBuilder line, String text, String special) {
        int end = Math.min(text.length(), MOST);
        for (int at = 0; at < end; at++) {
            char next = text.charAt(at);
            if (next < ' ' || next > '~' || special.indexOf(next) >= 0) {
                escape(line, next);
            } else {
                line.append(next);
            }
        }
        if (end < text.length()) {
            line.append("...");
        }
    }

    private static void escape(StringBuilder line, char character) {
        boolean octet = character <= 0xff;
        line.append(octet ? "\\x" : "\\u");
        for (int shift = octet ? 4 : 12; shift >= 0; shift -= 4) {
            line.append(HEX.charAt(character >> shift & 0xf));
        }
    }
}
