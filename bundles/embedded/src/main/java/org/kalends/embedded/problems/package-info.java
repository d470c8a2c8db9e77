/* SPDX-License-Identifier: Apache-2.0 */
/** Problems in the log. Copied into each bundle that tells of some. */
package org.kalends.embedded.problems;
