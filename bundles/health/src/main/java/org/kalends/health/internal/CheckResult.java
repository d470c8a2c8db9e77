/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import java.util.Set;
import org.kalends.health.api.Health;

/**
 * What a check has found.
 *
 * @param name of what was looked at
 * @param tags for what it counts
 * @param health how it is
 */
record CheckResult(String name, Set<String> tags, Health health) {}
