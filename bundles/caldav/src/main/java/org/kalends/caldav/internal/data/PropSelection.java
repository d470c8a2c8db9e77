/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.data;

/**
 * {@code C:prop} inside {@code C:comp} (RFC 4791 section 9.6.4).
 *
 * @param name name of a property, upper case
 * @param withoutValue whether only its name and parameters are wanted
 */
record PropSelection(String name, boolean withoutValue) {}
