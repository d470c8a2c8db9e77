/* SPDX-License-Identifier: Apache-2.0 */
/** Pages whose place is configured. Copied into each bundle that has one. */
package org.kalends.embedded.pages;
