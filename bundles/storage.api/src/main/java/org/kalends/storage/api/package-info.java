/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What the DAV engine needs from a store: collections, items, changes. Values and interfaces only; a store speaks of
 * names, octets, entity tags and index terms, and knows nothing of HTTP, XML, iCalendar or vCard.
 */
@Export
@Version("2.2.0")
package org.kalends.storage.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
