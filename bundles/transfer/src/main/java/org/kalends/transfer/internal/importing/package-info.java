/* SPDX-License-Identifier: Apache-2.0 */
/** Files, exports among them, as objects of users. */
package org.kalends.transfer.internal.importing;
