/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What the HTTP service costs by itself: octets from memory, as many as the path says. It is held against in the same
 * process, so that what the machine and the container cost is in both figures.
 */
public final class ReferenceServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final byte[] RUN = ".".repeat(32 * 1024).getBytes(StandardCharsets.US_ASCII);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int left = Integer.parseInt(request.getPathInfo().substring(1));
        response.setContentType("text/plain");
        response.setContentLength(left);
        OutputStream out = response.getOutputStream();
        while (left > 0) {
            int count = Math.min(left, RUN.length);
            out.write(RUN, 0, count);
            left -= count;
        }
    }
}
