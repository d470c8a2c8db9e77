/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.kalends.identity.SignInUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the administrator what is configured. */
final class ConfigServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ConfigServlet.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final String path;
    private final transient Administrator administrator;
    private final transient ConfigReader reader;

    /**
     * @param path where the servlet stands in its context
     * @param administrator who may ask
     * @param reader what answers
     */
    ConfigServlet(String path, Administrator administrator, ConfigReader reader) {
        this.path = path;
        this.administrator = administrator;
        this.reader = reader;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request).send(request, response);
    }

    private JsonResponse answer(HttpServletRequest request) {
        try {
            if (Optional.ofNullable(request.getHeader("Authorization"))
                    .filter(administrator::sends)
                    .isEmpty()) {
                return JsonResponse.UNAUTHORIZED;
            }
        } catch (SignInUnavailableException e) {
            LOG.warn("Nobody can sign in to read the configuration: {}", e.getMessage());
            return JsonResponse.UNAVAILABLE;
        }
        if (!METHODS.contains(request.getMethod())) {
            return JsonResponse.METHOD_NOT_ALLOWED;
        }
        // The raw path: in the decoded one a slash inside a name would be one between segments
        String here = request.getContextPath() + path;
        String asked = request.getRequestURI();
        return Optional.of(asked)
                .filter(uri -> uri.startsWith(here))
                .flatMap(uri -> Question.parse(uri.substring(here.length())))
                .map(reader::answer)
                .orElse(JsonResponse.NOT_FOUND);
    }
}
