/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.util.List;
import org.kalends.identity.SignInRequest;

/** A GET with nothing but these values of {@code Authorization}. */
public record SentHead(List<String> authorization) implements SignInRequest {
    public static SentHead with(String... authorization) {
        return new SentHead(List.of(authorization));
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public List<String> fields(String name) {
        return name.equalsIgnoreCase("Authorization") ? authorization : List.of();
    }

    @Override
    public String peer() {
        return "192.0.2.1";
    }
}
