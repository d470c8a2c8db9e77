/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A first user for an installation that has none: {@link org.kalends.identity.first.FirstUser} makes one up, and a component
 * does so in a runtime as soon as it is configured. Exported to nobody; a launcher has it on its class path.
 */
package org.kalends.identity.first;
