/* SPDX-License-Identifier: Apache-2.0 */
/** Services of the framework, as those who use several or wait for one see them. Copied into each bundle that does. */
package org.kalends.embedded.services;
