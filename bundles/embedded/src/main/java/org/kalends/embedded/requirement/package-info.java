/* SPDX-License-Identifier: Apache-2.0 */
/** What bundles say that they need of a runtime. Read by the build alone. */
package org.kalends.embedded.requirement;
