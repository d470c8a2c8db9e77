/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

/**
 * Names a user among all contexts.
 *
 * @param contextId the tenant
 * @param id number of the user inside the tenant; never given to another user
 */
public record UserId(int contextId, int id) {}
