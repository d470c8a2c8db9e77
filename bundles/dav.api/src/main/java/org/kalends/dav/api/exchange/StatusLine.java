/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.util.Map;

/** The content of {@code DAV:status} (RFC 4918 section 14.28). */
public final class StatusLine {
    private static final Map<Integer, String> LINES = Map.ofEntries(
            line(200, "OK"),
            line(201, "Created"),
            line(204, "No Content"),
            line(400, "Bad Request"),
            line(403, "Forbidden"),
            line(404, "Not Found"),
            line(405, "Method Not Allowed"),
            line(409, "Conflict"),
            line(412, "Precondition Failed"),
            line(413, "Content Too Large"),
            line(415, "Unsupported Media Type"),
            line(423, "Locked"),
            line(424, "Failed Dependency"),
            line(500, "Internal Server Error"),
            line(501, "Not Implemented"),
            line(502, "Bad Gateway"),
            line(503, "Service Unavailable"),
            line(507, "Insufficient Storage"));

    private StatusLine() {}

    /** The line of a status. */
    public static String of(int status) {
        String line = LINES.get(status);
        return line == null ? text(status, "Status") : line;
    }

    private static Map.Entry<Integer, String> line(int status, String reason) {
        return Map.entry(status, text(status, reason));
    }

    private static String text(int status, String reason) {
        return "HTTP/1.1 " + status + ' ' + reason;
    }
}
