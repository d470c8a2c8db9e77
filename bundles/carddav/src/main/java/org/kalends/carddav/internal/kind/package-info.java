/* SPDX-License-Identifier: Apache-2.0 */
/** What makes a collection an address book. Whoever asks whether a resource belongs to one asks here. */
package org.kalends.carddav.internal.kind;
