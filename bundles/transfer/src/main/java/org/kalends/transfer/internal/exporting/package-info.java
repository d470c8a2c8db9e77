/* SPDX-License-Identifier: Apache-2.0 */
/** What users have, as files. */
package org.kalends.transfer.internal.exporting;
