/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A request as it goes over the wire, with what its answer has to be.
 *
 * @param octets all of it
 * @param statuses the status codes of a right answer
 * @param responses how many {@code DAV:response} elements a right answer has, or {@link #ANY_NUMBER}
 */
record Request(byte[] octets, List<Integer> statuses, int responses) {
    static final int ANY_NUMBER = -1;

    private static final String CREDENTIALS = Base64.getEncoder()
            .encodeToString((PackagedServer.LOGIN + ":" + PackagedServer.PASSWORD).getBytes(StandardCharsets.UTF_8));

    /**
     * One whose answer is no multistatus.
     *
     * @param head the method and the path
     * @param fields further header fields, each with its line end
     */
    static Request plain(String head, String fields, byte[] body, Integer... statuses) {
        return new Request(octets(head, fields, body), List.of(statuses), ANY_NUMBER);
    }

    /** One with an XML body, whose answer is a multistatus with so many responses. */
    static Request dav(String head, String fields, String xml, int responses) {
        String all = fields + "Content-Type: application/xml; charset=utf-8\r\n";
        return new Request(octets(head, all, xml.getBytes(StandardCharsets.UTF_8)), List.of(207), responses);
    }

    private static byte[] octets(String head, String fields, byte[] body) {
        String text = head + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: benchmark\r\nAuthorization: Basic "
                + CREDENTIALS + "\r\n" + fields + "Content-Length: " + body.length + "\r\n\r\n";
        byte[] start = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    /** Whether it was answered as it should be. */
    boolean isAnsweredBy(Answer answer) {
        return statuses.contains(answer.status()) && (responses == ANY_NUMBER || responses == answer.responses());
    }
}
