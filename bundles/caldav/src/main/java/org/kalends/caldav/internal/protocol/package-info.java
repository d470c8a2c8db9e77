/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The words of RFC 4791 and its neighbours: their names in XML, and the preconditions by which they refuse. Depends on nothing in
 * this bundle.
 */
package org.kalends.caldav.internal.protocol;
