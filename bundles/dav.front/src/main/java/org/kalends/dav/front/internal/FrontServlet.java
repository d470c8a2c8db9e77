/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.io.IOException;
import java.util.function.Supplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.kalends.http.api.Engine;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.NotReadyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands requests over to the engine. Holds nothing that has to be closed: the container may end it while requests are still
 * under way.
 */
final class FrontServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FrontServlet.class);

    private final transient Supplier<Engine> engines;
    private final transient Question question;

    /** What an engine is asked. */
    @FunctionalInterface
    interface Question {
        /** Has it answer. */
        void ask(Engine engine, Exchange exchange) throws IOException;
    }

    /**
     * @param engines the engine of the moment, null while there is none; asked for each request
     * @param question what it is asked
     */
    FrontServlet(Supplier<Engine> engines, Question question) {
        this.engines = engines;
        this.question = question;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Engine engine = engines.get();
        if (engine == null) {
            Away.answer(request, response);
            return;
        }
        try {
            question.ask(engine, new ServletExchange(request, response));
        } catch (NotReadyException e) {
            LOG.debug("{} {} is put off: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
            Away.answer(request, response);
        } catch (RuntimeException | LinkageError e) {
            if (engine == engines.get() || response.isCommitted()) {
                throw e;
            }
            // It went while it was at work, and its classes with it: no fault of the request
            Away.answer(request, response);
        }
    }
}
