/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.spi.ComplianceClass;
import org.kalends.dav.core.internal.registry.ComplianceClasses;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells what the server can do, made of what is there. */
@Component(service = Compliance.class)
public final class Compliance {
    private static final Comparator<String> NUMBERS_FIRST = Comparator.comparing(
                    (String token) -> !Character.isDigit(token.charAt(0)))
            .thenComparing(token -> token);

    private final ComplianceClasses classes;

    @Activate
    public Compliance(@Reference ComplianceClasses classes) {
        this.classes = classes;
    }

    /** Sets the {@code DAV} header (RFC 4918 section 10.1). */
    public void tell(DavResponse response) {
        response.header(
                "DAV",
                classes.all().stream()
                        .map(ComplianceClass::token)
                        .sorted(NUMBERS_FIRST)
                        .collect(Collectors.joining(", ")));
    }
}
