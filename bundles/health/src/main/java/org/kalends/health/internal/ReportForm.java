/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kalends.http.api.Exchange;

/** How a report is written. */
enum ReportForm {
    /** One object with {@code status}, and {@code checks} where these are told. */
    JSON("application/json") {
        @Override
        String text(HealthReport report) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("status", report.status());
            if (!report.checks().isEmpty()) {
                object.put(
                        "checks",
                        report.checks().stream().map(ReportForm::object).toList());
            }
            return new Gson().toJson(object);
        }
    },
    /** A line for the whole and one for each check. */
    TEXT("text/plain; charset=utf-8") {
        @Override
        String text(HealthReport report) {
            return report.checks().stream()
                    .map(ReportForm::line)
                    .collect(Collectors.joining("", report.status() + "\n", ""));
        }
    };

    private final String mediaType;

    ReportForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What the client asks for in {@code Accept}; JSON where it does not ask for text. */
    static ReportForm of(Exchange exchange) {
        return exchange.fields().getOrDefault("Accept", List.of()).stream()
                        .anyMatch(accept -> accept.startsWith("text/plain"))
                ? TEXT
                : JSON;
    }

    String mediaType() {
        return mediaType;
    }

    abstract String text(HealthReport report);

    private static Map<String, Object> object(CheckResult check) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", check.name());
        object.put("status", check.health().status());
        object.put("message", check.health().message());
        return object;
    }

    private static String line(CheckResult check) {
        String message = check.health().message().replaceAll("\\s+", " ");
        return "%s %s: %s%n".formatted(check.health().status(), check.name(), message);
    }
}
