/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.kalends.itests.client.Samples;

/** Sends requests of user1 and gives back answers octet for octet. */
final class RawHttp {
    static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString("user1:secret".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();

    HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) throws Exception {
        return send(method, path, HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    HttpResponse<byte[]> send(String method, String path, HttpRequest.BodyPublisher body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(Server.baseUri().resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", CREDENTIALS)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, new byte[0], headers);
    }

    static byte[] gzip(byte[] octets) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(coded)) {
            out.write(octets);
        }
        return coded.toByteArray();
    }

    static byte[] deflate(byte[] octets) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(coded)) {
            out.write(octets);
        }
        return coded.toByteArray();
    }

    static String gunzip(byte[] octets) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(octets)).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** An object as clients send it. */
    static byte[] octets(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A card that is worth being compressed. */
    static String largeCard() {
        return Samples.card("l", "Large").replace("END:VCARD", "NOTE:" + "note ".repeat(1000) + "\nEND:VCARD");
    }
}
