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
import org.kalends.testing.TestExchange;

class AskedTest {
    private Engine engine = new Silent();

    private TestExchange answer(String method, Asked.Question<Engine> question) throws IOException {
        TestExchange exchange = new TestExchange(method, "", "/dav/");
        new Asked<>(() -> engine, question).answer(exchange);
        return exchange;
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "GET", "PROPFIND", "PUT", "NONE-SUCH"})
    void everyMethodShouldBePutOffWithASentenceWhileTheEngineIsAway(String method) throws IOException {
        engine = null;

        TestExchange told = answer(method, Engine::answerAtRoot);

        assertThat(told.status()).isEqualTo(503);
        assertThat(told.told()).containsEntry("Retry-After", "10");
        assertThat(told.told()).containsEntry("Connection", "close");
        assertThat(told.text()).contains("Please try again in a moment.");
    }

    @Test
    void headShouldBeToldTheSameWithoutABody() throws IOException {
        engine = null;

        TestExchange told = answer("HEAD", Engine::answerAtRoot);

        assertThat(told.status()).isEqualTo(503);
        assertThat(told.text()).isEmpty();
    }

    @Test
    void anEngineThatIsHereShouldBeGivenTheExchange() throws IOException {
        TestExchange told = answer("GET", (asked, exchange) -> {
            assertThat(asked).isSameAs(engine);
            exchange.status(207);
        });

        assertThat(told.status()).isEqualTo(207);
    }

    @Test
    void anEngineThatIsNotReadyShouldBeLikeNone() throws IOException {
        TestExchange told = answer("GET", (asked, exchange) -> {
            throw new NotReadyException("not yet");
        });

        assertThat(told.status()).isEqualTo(503);
        assertThat(told.told()).containsEntry("Retry-After", "10");
    }

    @Test
    void anEngineThatGoesWhileItIsAtWorkShouldNotFailTheRequest() throws IOException {
        TestExchange told = answer("GET", (asked, exchange) -> {
            exchange.status(200);
            exchange.header("Location", "/half");
            engine = null;
            throw new NoClassDefFoundError("gone with its bundle");
        });

        assertThat(told.status()).isEqualTo(503);
        assertThat(told.told()).doesNotContainKey("Location");
    }

    @Test
    void anEngineThatFailsAndStaysShouldShow() {
        Asked.Question<Engine> failing = (asked, exchange) -> {
            throw new IllegalStateException("a mistake");
        };

        assertThatThrownBy(() -> answer("GET", failing)).hasMessage("a mistake");
    }

    @Test
    void anAnswerThatHasBegunShouldBeBrokenOff() {
        Asked.Question<Engine> halfWay = (asked, exchange) -> {
            exchange.answer().write(new byte[TestExchange.BUFFER]);
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
