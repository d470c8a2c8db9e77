/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.Page;

/** A page as a stranger writes one; its path is a property of the component. */
public final class Hello implements Page {
    @Override
    public void answer(Exchange exchange) throws IOException {
        exchange.status(200);
        exchange.header("Content-Type", "text/plain; charset=utf-8");
        exchange.answer().write("Hello".getBytes(StandardCharsets.UTF_8));
    }
}
