/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.DavNames;
import org.kalends.storage.api.Octets;
import org.kalends.transfer.internal.remote.Account.Transport;

class RemoteServerTest {
    private static final String CALENDAR =
            "<propstat><prop><resourcetype><collection/><C:calendar/></resourcetype></prop>"
                    + "<status>HTTP/1.1 200 OK</status></propstat>";

    private final Map<String, String> objects = new TreeMap<>();
    private final Map<String, String> unfit = new TreeMap<>();
    private OtherServer server;

    @BeforeEach
    void start() throws IOException {
        server = new OtherServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String multistatus(String... responses) {
        return "<multistatus xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'>" + String.join("", responses)
                + "</multistatus>";
    }

    private static String response(String href, String inside) {
        return "<response><href>" + href + "</href>" + inside + "</response>";
    }

    private static String tag(String name) {
        return response(
                "/c/" + name,
                "<propstat><prop><getetag>\"1\"</getetag></prop><status>HTTP/1.1 200 OK</status></propstat>");
    }

    private static String data(String name, String data) {
        return response(
                "/c/" + name,
                "<propstat><prop><C:calendar-data>" + data + "</C:calendar-data></prop>"
                        + "<status>HTTP/1.1 200 OK</status></propstat>");
    }

    private void read() throws Exception {
        RemoteResource resource = new RemoteResource(server.address("/c/"), 0, Map.of());
        RemoteCollection collection = new RemoteCollection(RemoteKind.CALENDARS, resource);
        new RemoteObjects(server.client(), collection).read(new RemoteObjects.Receiver() {
            @Override
            public void object(String name, Octets octets, URI address) {
                objects.put(name, octets.text());
            }

            @Override
            public void unfit(URI address, String why) {
                unfit.put(address.getPath(), why);
            }
        });
    }

    private void assertRefused(String sentence) {
        assertThatExceptionOfType(RemoteException.class)
                .isThrownBy(() -> server.client().propfind(server.address("/"), List.of(DavNames.RESOURCETYPE)))
                .withMessageContaining(sentence);
    }

    @Test
    void aGroupThatFailsIsFetchedOneByOne() throws Exception {
        server.says(
                        "PROPFIND /c/",
                        207,
                        multistatus(response("/c/", CALENDAR), tag("a.ics"), tag("b.ics"), tag("x.ics")))
                .says("REPORT /c/", 500, "")
                .says("GET /c/a.ics", 200, "A")
                .says("GET /c/b.ics", 500, "");
        // The report that lists fails as well, in a way that says nothing of listings
        assertThatExceptionOfType(RemoteException.class).isThrownBy(this::read);

        server.says("REPORT /c/", 403, "");
        read();

        assertThat(objects).isEqualTo(Map.of("a.ics", "A"));
        assertThat(unfit).containsOnlyKeys("/c/b.ics");
    }

    @Test
    void whatAGroupLeavesOutIsFetchedByItself() throws Exception {
        server.says("REPORT /c/", 207, multistatus(tag("a.ics"), tag("b.ics"), data("a.ics", "one\ntwo")))
                .says("GET /c/b.ics", 200, "B");
        read();

        assertThat(objects).isEqualTo(Map.of("a.ics", "one\r\ntwo", "b.ics", "B"));
    }

    @Test
    void aListingWithoutEndEnds() {
        server.says("REPORT /c/", 207, multistatus(response("/c/", "<status>HTTP/1.1 507 X</status>")));

        assertThatExceptionOfType(RemoteException.class)
                .isThrownBy(this::read)
                .withMessageContaining("does not come to the end");
    }

    @Test
    void aServerThatHangsUpIsAskedAgain() throws Exception {
        server.says("GET /a", 200, "A").hangsUp(2);
        assertThat(server.client().get(server.address("/a")).text()).isEqualTo("A");

        server.hangsUp(1000);
        assertRefused("the server does not answer");
        assertThat(server.asked()).hasSizeLessThan(20);
    }

    @Test
    void thePasswordGoesToNoOtherServer() throws IOException {
        try (OtherServer thief = new OtherServer()) {
            server.leads("PROPFIND /", thief.address("/").toString());
            assertRefused("where the password does not go");
            assertThat(thief.asked()).isEmpty();
        }
        assertThat(server.asked()).containsExactly("PROPFIND / Basic c29tZWJvZHk6c2VzYW1l");
    }

    @Test
    void addressesThatLeadInACircleAreLeft() {
        server.leads("PROPFIND /", "/");
        assertRefused("from one address to the next");
    }

    @Test
    void aDocumentTypeIsRefused() {
        server.says("PROPFIND /", 207, "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>");
        assertRefused("document type");
    }

    @Test
    void anAnswerThatIsTooLargeIsRefused() {
        server.says("PROPFIND /", 207, "<x>" + "x".repeat((64 << 20) + 1));
        assertRefused("octets");
    }

    @Test
    void whatIsNoMultistatusIsRefused() {
        server.says("PROPFIND /", 207, "<html/>");
        assertRefused("no multistatus");
        server.says("PROPFIND /", 200, "<html/>");
        assertRefused("answers 200");
    }

    @Test
    void homesAreFoundByThePrincipalOfAWellKnownAddress() throws Exception {
        server.says("PROPFIND /", 207, multistatus(response("/", "")))
                .leads("PROPFIND /.well-known/caldav", "/dav/")
                .says("PROPFIND /dav/", 207, multistatus(response("/dav/", property("current-user-principal", "/me/"))))
                .says("PROPFIND /me/", 207, multistatus(response("/me/", property("C:calendar-home-set", "/home"))))
                .says(
                        "PROPFIND /home",
                        207,
                        multistatus(response("/home/", ""), response("/home/work%20a/", CALENDAR)));

        List<RemoteCollection> found = new Discovery(server.client(), server.address("/")).collections();

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(RemoteKind.CALENDARS);
            assertThat(one.resource().name()).isEqualTo("work a");
        });
    }

    private static String property(String name, String href) {
        return "<propstat><prop><" + name + "><href>" + href + "</href></" + name
                + "></prop><status>HTTP/1.1 200 OK</status></propstat>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a/", "a", "https:///x", "https://a b/", "http://192.0.2.1/", "https://a:b@c/"})
    void anAddressThatNoPasswordShouldGoToIsRefused(String text) {
        assertThatExceptionOfType(RemoteException.class).isThrownBy(() -> Account.address(text, Transport.ENCRYPTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a", "http://127.0.0.1:5232", "http://localhost/x/"})
    void anotherIsTaken(String text) throws RemoteException {
        assertThat(Account.address(text, Transport.ENCRYPTED).toString()).startsWith(text);
        assertThat(Account.address("http://192.0.2.1", Transport.ANY).getPath()).isEqualTo("/");
    }
}
