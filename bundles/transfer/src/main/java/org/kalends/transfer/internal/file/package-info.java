/* SPDX-License-Identifier: Apache-2.0 */
/** Files of many objects, taken apart in memory that does not grow with them, octet for octet. */
package org.kalends.transfer.internal.file;
