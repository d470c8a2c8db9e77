/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.Octets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks another server, with bounds on what it may answer. The password goes to no other host. */
final class DavClient {
    private static final Logger LOG = LoggerFactory.getLogger(DavClient.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration CONNECTING = Duration.ofSeconds(30);
    private static final int MOST_OCTETS = 64 << 20;
    private static final int MOST_REDIRECTS = 5;
    private static final int ATTEMPTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);
    private static final int OK = 200;
    private static final int MULTI_STATUS = 207;

    private final Account account;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();

    DavClient(Account account) {
        this.account = account;
    }

    /** Where a request was answered, and with what. */
    private record Reply(URI address, byte[] body) {}

    /** Properties of a resource itself. */
    RemoteAnswer propfind(URI address, List<QName> properties) throws RemoteException {
        return answer("PROPFIND", address, "0", propfind(properties));
    }

    /** Properties of a collection and its members. */
    RemoteAnswer list(URI address, List<QName> properties) throws RemoteException {
        return answer("PROPFIND", address, "1", propfind(properties));
    }

    /** A report about a collection (RFC 3253 section 3.6). */
    RemoteAnswer report(URI address, String depth, XmlOut body) throws RemoteException {
        return answer("REPORT", address, depth, body.close().take());
    }

    /** An object. */
    Octets get(URI address) throws RemoteException {
        return Octets.of(send("GET", address, "", "", OK).body());
    }

    private static String propfind(List<QName> properties) {
        XmlOut out = new XmlOut().document(DavNames.PROPFIND).open(DavNames.PROP);
        properties.forEach(out::empty);
        return out.close().close().take();
    }

    private RemoteAnswer answer(String method, URI address, String depth, String body) throws RemoteException {
        Reply reply = send(method, address, depth, body, MULTI_STATUS);
        return RemoteAnswer.read(reply.body(), reply.address());
    }

    private Reply send(String method, URI address, String depth, String body, int expected) throws RemoteException {
        URI at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<byte[]> response = exchange(request(method, at, depth, body));
            if (response.statusCode() == expected) {
                return new Reply(at, response.body());
            }
            if (!REDIRECTS.contains(response.statusCode())) {
                throw RemoteException.ofStatus(method + ' ' + at, response.statusCode());
            }
            at = redirected(at, response);
        }
        throw new RemoteException(address + " leads from one address to the next.");
    }

    private static URI redirected(URI from, HttpResponse<?> response) throws RemoteException {
        return response.headers()
                .firstValue("Location")
                .flatMap(location -> Addresses.resolve(from, location))
                .orElseThrow(() -> new RemoteException(from + " leads elsewhere and does not say where."));
    }

    private HttpRequest request(String method, URI address, String depth, String body) throws RemoteException {
        if (!account.isAt(address)) {
            throw new RemoteException("The server leads to " + address
                    + ", where the password does not go; please begin there, if it is to be trusted.");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", account.authorization())
                .header("User-Agent", "Kalends import");
        if (body.isEmpty()) {
            return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/xml; charset=utf-8")
                .header("Depth", depth)
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    /** Nothing that is asked changes anything, so that it is asked again when a connection ends without an answer. */
    private HttpResponse<byte[]> exchange(HttpRequest request) throws RemoteException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return once(request);
            } catch (IOException e) {
                LOG.debug("{} is asked again: {}", request.uri(), e.toString());
            }
        }
        try {
            return once(request);
        } catch (IOException e) {
            throw new RemoteException(request.uri() + ": the server does not answer: " + e, e);
        }
    }

    /** The time is for all of the answer, not for its head alone. */
    private HttpResponse<byte[]> once(HttpRequest request) throws IOException, RemoteException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, head -> new BoundedBody(MOST_OCTETS));
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException problem ? problem : new IOException(e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new RemoteException(
                    request.uri() + ": the answer takes more than " + PATIENCE.toMinutes() + " min.", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new RemoteException("The import was interrupted.", e);
        }
    }
}
