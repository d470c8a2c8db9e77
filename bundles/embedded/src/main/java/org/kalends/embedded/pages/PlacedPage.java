/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.pages;

import org.kalends.http.api.Page;

/**
 * A page and its place.
 *
 * @param page what answers
 * @param path where, as {@link Page#PATH}
 * @param contextSelect as {@link Page#CONTEXT_SELECT}
 * @param target as {@link Page#TARGET}
 */
public record PlacedPage(Page page, String path, String contextSelect, String target) {}
