/* SPDX-License-Identifier: Apache-2.0 */
/** The words of RFC 6352: its names in XML, and the preconditions by which it refuses. Depends on nothing in this bundle. */
package org.kalends.carddav.internal.protocol;
