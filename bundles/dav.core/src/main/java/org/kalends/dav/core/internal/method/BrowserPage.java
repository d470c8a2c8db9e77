/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import org.kalends.dav.api.exchange.Urls;
import org.kalends.dav.api.resource.Resource;

/** What a person sees who opens an address in a browser: where this is, and what it is for. Nothing in it runs. */
final class BrowserPage {
    private BrowserPage() {}

    static String of(Resource resource, Urls urls) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Kalends</title></head>
                <body>
                <h1>Kalends</h1>
                <p>This is <code>%s</code> on a CalDAV and CardDAV server. It is meant for calendar and contacts programs:
                give them this server's address, your login and your password, and they find the rest.</p>
                </body>
                </html>
                """
                .formatted(escaped(urls.external(resource.href())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
