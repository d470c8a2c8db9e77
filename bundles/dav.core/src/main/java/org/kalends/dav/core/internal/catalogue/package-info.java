/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Which collections there are, as all stores of the installation say it: each is waited for so long and no longer, and of one that
 * is away it is known what it said last.
 */
package org.kalends.dav.core.internal.catalogue;
