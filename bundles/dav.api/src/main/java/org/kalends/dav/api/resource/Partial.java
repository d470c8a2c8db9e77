/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

/** Facet of an object of which somebody sees only a part: it can be read, and not be copied. */
public enum Partial {
    /** That there is something at its time. */
    TIME_ONLY
}
