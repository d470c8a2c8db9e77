/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.itests.exchange.RawHttp.octets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** Clients that send their body only when they are told to go on (RFC 9110 section 10.1.1). */
class ExpectIT {
    private final Client user = Server.client("user1");
    private final RawHttp http = new RawHttp();
    private final String large = RawHttp.largeCard();
    private String book;

    @BeforeEach
    void newBook() {
        book = Samples.newAddressBook(user);
    }

    /** Sends a request head, reads the first answer, and sends the body only if that is what it says. */
    private static String whoWaits(String head, byte[] body) throws IOException {
        try (Socket socket =
                new Socket(Server.baseUri().getHost(), Server.baseUri().getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\nHost: localhost\r\nContent-Type: text/vcard\r\nContent-Length: " + body.length
                            + "\r\nExpect: 100-continue\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            StringBuilder first = new StringBuilder();
            while (first.indexOf("\r\n\r\n") < 0) {
                first.append((char) in.read());
            }
            if (!first.toString().startsWith("HTTP/1.1 100")) {
                return first.toString();
            }
            out.write(body);
            out.flush();
            StringBuilder last = new StringBuilder();
            while (last.indexOf("\r\n\r\n") < 0) {
                last.append((char) in.read());
            }
            return "went on, " + last;
        }
    }

    @Test
    void whoWaitsIsToldToGoOnWhenTheBodyIsWanted() throws Exception {
        String answer =
                whoWaits("PUT " + book + "l.vcf HTTP/1.1\r\nAuthorization: " + RawHttp.CREDENTIALS, octets(large));

        assertThat(answer).startsWith("went on, HTTP/1.1 201");
        assertThat(http.get(book + "l.vcf").body()).isEqualTo(octets(large));
    }

    @Test
    void whoIsRefusedAnywayIsNotToldToGoOn() throws Exception {
        assertThat(whoWaits("PUT " + book + "l.vcf HTTP/1.1", octets(large)))
                .startsWith("HTTP/1.1 401")
                .contains("Connection: close");
        assertThat(whoWaits(
                        "PUT " + book + "l.vcf HTTP/1.1\r\nIf-Match: \"x\"\r\nAuthorization: " + RawHttp.CREDENTIALS,
                        octets(large)))
                .startsWith("HTTP/1.1 412");
        assertThat(whoWaits(
                        "PUT /dav/carddav/none/l.vcf HTTP/1.1\r\nAuthorization: " + RawHttp.CREDENTIALS, octets(large)))
                .startsWith("HTTP/1.1 409");
    }
}
