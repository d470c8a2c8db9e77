/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.List;
import java.util.Map;
import org.kalends.config.ConfigValue;

/**
 * What one scope says.
 *
 * @param position of the scope in the search path
 * @param values the value of each property that has precedence in this scope
 * @param parts all values, in the order of precedence
 */
record Layer(int position, Map<String, ConfigValue> values, List<Map<String, ConfigValue>> parts) {}
