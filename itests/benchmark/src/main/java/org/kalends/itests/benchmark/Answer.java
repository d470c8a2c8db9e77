/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What came back, whole.
 *
 * @param head the status line and the header fields
 * @param body undone of its transfer coding
 */
record Answer(String head, byte[] body) {
    private static final byte[] TAG = "response>".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    int status() {
        return Integer.parseInt(head, STATUS_AT, STATUS_AT + 3, 10);
    }

    Optional<String> header(String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** How many {@code DAV:response} elements there are, each with two tags. */
    int responses() {
        int tags = 0;
        for (int at = 0; at + TAG.length <= body.length; at++) {
            if (body[at] == TAG[0] && isTagAt(at)) {
                tags++;
                at += TAG.length - 1;
            }
        }
        return tags / 2;
    }

    private boolean isTagAt(int start) {
        for (int i = 1; i < TAG.length; i++) {
            if (body[start + i] != TAG[i]) {
                return false;
            }
        }
        return true;
    }
}
