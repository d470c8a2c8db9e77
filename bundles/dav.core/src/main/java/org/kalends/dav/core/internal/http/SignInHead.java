/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.List;
import org.kalends.identity.SignInRequest;

/**
 * The head of a request for those who find out who sends it.
 *
 * @param head the head
 * @param proxies who is believed when it says from where the request comes
 */
record SignInHead(RequestHead head, TrustedProxies proxies) implements SignInRequest {
    @Override
    public String method() {
        return head.method();
    }

    @Override
    public String path() {
        return head.path();
    }

    @Override
    public List<String> fields(String name) {
        return head.headers().all(name);
    }

    @Override
    public String peer() {
        return proxies.client(head.peer(), head.headers());
    }
}
