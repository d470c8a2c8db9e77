/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.split;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code calendarserver-recurrence-split}: a series can be split in two. */
@Component
public final class RecurrenceSplitClass implements ComplianceClass {
    @Override
    public String token() {
        return "calendarserver-recurrence-split";
    }
}
