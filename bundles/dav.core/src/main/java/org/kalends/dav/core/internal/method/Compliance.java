/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.kalends.dav.api.DavException;
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

    /**
     * Sets the {@code DAV} header (RFC 4918 section 10.1).
     *
     * @throws DavException 503 when some of it is away: a client would take it that the server cannot do that
     */
    public void tell(DavResponse response) throws DavException {
        response.header("DAV", tokens(classes.all()));
    }

    /** Sets it where nobody has asked for it, unless some of it is away. */
    public void tellIfComplete(DavResponse response) {
        classes.ifComplete().map(Compliance::tokens).ifPresent(tokens -> response.header("DAV", tokens));
    }

    private static String tokens(Collection<ComplianceClass> classes) {
        return classes.stream()
                .map(ComplianceClass::token)
                .sorted(NUMBERS_FIRST)
                .collect(Collectors.joining(", "));
    }
}
