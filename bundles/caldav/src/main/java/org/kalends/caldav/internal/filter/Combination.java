/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

/** Of several conditions, how many must be satisfied: the attribute {@code test} of draft-daboo-caldav-extensions. */
public enum Combination {
    /** Each of them: RFC 4791 section 9.7. */
    ALL,
    /** One of them; without a condition there is nothing that could fail. */
    ANY
}
