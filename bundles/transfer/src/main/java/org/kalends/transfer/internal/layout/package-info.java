/* SPDX-License-Identifier: Apache-2.0 */
/** How an export lies in a folder: names, JSON files, files that are there whole or not at all. */
package org.kalends.transfer.internal.layout;
