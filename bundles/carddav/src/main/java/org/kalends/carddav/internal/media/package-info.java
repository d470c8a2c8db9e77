/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Pictures, sounds and keys in the lines of a card: by their octets or by an address, as either version writes them (RFC 2426
 * section 3.1.4, RFC 6350 section 6.2.4).
 */
package org.kalends.carddav.internal.media;
