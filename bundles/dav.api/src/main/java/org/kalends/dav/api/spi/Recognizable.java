/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.Precondition;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Facet of a format that objects have under no media type but its own, and that shows in what they begin with: clients send
 * some of them under a media type of their liking.
 */
@ConsumerType
public interface Recognizable {
    /** What every object begins with, upper case. */
    String firstLine();

    /** The refusal of what comes under another media type and does not begin like that. */
    Precondition unsupportedData();
}
