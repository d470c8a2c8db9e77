/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import org.kalends.dav.api.spi.DavMethod;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code HEAD}, RFC 9110 section 9.3.2: as GET; the response leaves out the body. */
@Component(service = DavMethod.class)
public final class HeadMethod extends GetMethod {
    @Activate
    public HeadMethod(@Reference ObjectHeaders headers) {
        super(headers);
    }

    @Override
    public String name() {
        return "HEAD";
    }
}
