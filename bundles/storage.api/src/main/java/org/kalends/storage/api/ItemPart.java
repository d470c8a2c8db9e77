/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** A part of an item that costs extra to read and is read only when asked for. */
public enum ItemPart {
    /** {@link Item#octets()}. */
    OCTETS,
    /** {@link Item#properties()}. */
    PROPERTIES
}
