/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What stores have in common, whatever they keep their data in: the course of a unit, the feed that tells what was committed,
 * and for those that have all items at hand what decides conditions. A store may use these; of others, only
 * the engine asks what an index it has drawn itself would say.
 */
@Export
@Version("1.2.0")
package org.kalends.storage.api.support;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
