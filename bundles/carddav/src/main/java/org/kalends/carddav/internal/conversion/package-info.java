/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Cards of one version as cards of the other, and back (RFC 6352 section 5.1.1). A {@code CardView} is made of content lines,
 * not of a model of a card, so that groups, order and what nobody knows survive. It is reversible: what the other version has
 * no name for travels along in a {@code Carrier}. {@code WriteBack} puts into a card that comes back what its client did not
 * see.
 */
package org.kalends.carddav.internal.conversion;
