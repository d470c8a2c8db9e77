/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.search;

import java.util.Objects;
import javax.xml.namespace.QName;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.text.TextMatch;

/**
 * That one of the texts of a property is what is asked for.
 *
 * @param property the property
 * @param match what is asked
 */
record TextCondition(QName property, TextMatch match) {
    TextCondition {
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(match, "match");
    }

    boolean holds(Resource principal, PrincipalTexts texts) {
        return texts.of(property, principal).stream().anyMatch(match::holds);
    }
}
