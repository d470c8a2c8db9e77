/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.catalogue;

import java.util.Set;
import org.kalends.storage.api.ItemPart;

/**
 * What will be asked of a collection once it is found, so that its store can tell that with it.
 *
 * @param item the name of an item
 * @param parts what to read of it beyond the plain facts
 */
public record ItemQuestion(String item, Set<ItemPart> parts) {}
