/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.http.api.Engine;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.NotReadyException;

class FrontServletTest {
    private Engine engine = new Silent();

    private Container answer(String method, FrontServlet.Question question) throws IOException {
        Container container = new Container(method);
        new FrontServlet(() -> engine, question).service(container.request(), container.response());
        return container;
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "GET", "PROPFIND", "PUT", "NONE-SUCH"})
    void everyMethodShouldBePutOffWithASentenceWhileTheEngineIsAway(String method) throws IOException {
        engine = null;

        Container told = answer(method, Engine::answerAtRoot);

        assertThat(told.status()).isEqualTo(503);
        assertThat(told.header("Retry-After")).isEqualTo("10");
        assertThat(told.header("Connection")).isEqualTo("close");
        assertThat(told.body()).contains("Please try again in a moment.");
    }

    @Test
    void headShouldBeToldTheSameWithoutABody() throws IOException {
        engine = null;

        Container told = answer("HEAD", Engine::answerAtRoot);

        assertThat(told.status()).isEqualTo(503);
        assertThat(told.body()).isEmpty();
    }

    @Test
    void anEngineThatIsHereShouldBeGivenTheExchange() throws IOException {
        Container told = answer("GET", (asked, exchange) -> {
            assertThat(asked).isSameAs(engine);
            exchange.status(207);
            exchange.header("Vary", "a");
            exchange.addHeader("Vary", "b");
            exchange.answer().write(exchange.fields().get("X-Sent").toString().getBytes());
        });

        assertThat(told.status()).isEqualTo(207);
        assertThat(told.header("Vary")).isEqualTo("a, b");
        assertThat(told.body()).isEqualTo("[one, two]");
    }

    @Test
    void anEngineThatIsNotReadyShouldBeLikeNone() throws IOException {
        Container told = answer("GET", (asked, exchange) -> {
            throw new NotReadyException("not yet");
        });

        assertThat(told.status()).isEqualTo(503);
        assertThat(told.header("Retry-After")).isEqualTo("10");
    }

    @Test
    void anEngineThatGoesWhileItIsAtWorkShouldNotFailTheRequest() throws IOException {
        Container told = answer("GET", (asked, exchange) -> {
            exchange.status(200);
            exchange.header("Location", "/half");
            engine = null;
            throw new NoClassDefFoundError("gone with its bundle");
        });

        assertThat(told.status()).isEqualTo(503);
        assertThat(told.header("Location")).isEmpty();
    }

    @Test
    void anEngineThatFailsAndStaysShouldShow() {
        FrontServlet.Question failing = (asked, exchange) -> {
            throw new IllegalStateException("a mistake");
        };

        assertThatThrownBy(() -> answer("GET", failing)).hasMessage("a mistake");
    }

    @Test
    void anAnswerThatHasBegunShouldBeBrokenOff() {
        FrontServlet.Question halfWay = (asked, exchange) -> {
            exchange.answer().write(new byte[Container.BUFFER]);
            engine = null;
            throw new IllegalStateException("half-way");
        };

        assertThatThrownBy(() -> answer("GET", halfWay)).hasMessage("half-way");
    }

    private static final class Silent implements Engine {
        @Override
        public void answerBelow(String prefix, Exchange exchange) {}

        @Override
        public void answerAtRoot(Exchange exchange) {}

        @Override
        public void answerWellKnown(String service, Exchange exchange) {}
    }
}
