/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

/** Where the service is. */
@FunctionalInterface
public interface ServiceLocation {
    /** The address of the service as clients see it: a path or a URI, encoded. */
    String location();
}
