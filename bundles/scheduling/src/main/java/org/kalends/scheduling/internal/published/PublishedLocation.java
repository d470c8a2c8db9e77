/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.published;

/** Where published free/busy information is. */
@FunctionalInterface
public interface PublishedLocation {
    /** What the addresses begin with as others see them: a path or a URI, encoded. */
    String location();
}
