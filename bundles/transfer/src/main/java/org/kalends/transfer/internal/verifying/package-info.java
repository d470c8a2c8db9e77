/* SPDX-License-Identifier: Apache-2.0 */
/** What is stored, held against what its formats say of it. */
package org.kalends.transfer.internal.verifying;
