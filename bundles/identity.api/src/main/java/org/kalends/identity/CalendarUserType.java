/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

/** The calendar user types of RFC 5545 section 3.2.3 that a directory knows. */
public enum CalendarUserType {
    INDIVIDUAL,
    GROUP,
    ROOM,
    RESOURCE
}
