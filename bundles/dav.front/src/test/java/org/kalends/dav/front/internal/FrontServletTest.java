/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kalends.http.api.NotReadyException;
import org.kalends.http.api.Page;

class FrontServletTest {
    private final Container container = new Container("GET");

    private void serve(Page page) throws IOException {
        new FrontServlet(new Asked<>(() -> page, Page::answer)).service(container.request(), container.response());
    }

    @Test
    void whatIsAnsweredShouldReachTheContainer() throws IOException {
        serve(exchange -> {
            exchange.status(207);
            exchange.header("Vary", "a");
            exchange.addHeader("Vary", "b");
            exchange.answer().write(exchange.fields().get("x-sent").toString().getBytes());
        });

        assertThat(container.status()).isEqualTo(207);
        assertThat(container.header("Vary")).isEqualTo("a, b");
        assertThat(container.body()).isEqualTo("[one, two]");
    }

    @Test
    void whatIsPutOffShouldBeToldOfNothingThatWasSaidBefore() throws IOException {
        serve(exchange -> {
            exchange.header("Location", "/half");
            throw new NotReadyException("not yet");
        });

        assertThat(container.status()).isEqualTo(503);
        assertThat(container.header("Retry-After")).isEqualTo("10");
        assertThat(container.header("Location")).isEmpty();
    }

    @Test
    void anAnswerThatHasBegunShouldBeBrokenOffByTheContainer() {
        assertThatThrownBy(() -> serve(exchange -> {
                    exchange.answer().write(new byte[Container.BUFFER]);
                    throw new IllegalStateException("half-way");
                }))
                .hasMessage("half-way");
        assertThat(container.status()).isEqualTo(200);
    }
}
