/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kalends.identity.SignInRequest;

/**
 * A GET of a resource with some header fields.
 *
 * @param headers values by name, whatever its case
 */
public record SentRequest(Map<String, List<String>> headers) implements SignInRequest {
    public SentRequest {
        TreeMap<String, List<String>> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        folded.putAll(headers);
        headers = folded;
    }

    /** A request with nothing that says who sends it. */
    public static SentRequest anonymous() {
        return new SentRequest(Map.of());
    }

    /** A request with this value of {@code Authorization}. */
    public static SentRequest authorized(String authorization) {
        return new SentRequest(Map.of("Authorization", List.of(authorization)));
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/dav/caldav/calendar/event.ics";
    }

    @Override
    public List<String> fields(String name) {
        return headers.getOrDefault(name, List.of());
    }

    @Override
    public String peer() {
        return "192.0.2.1";
    }
}
