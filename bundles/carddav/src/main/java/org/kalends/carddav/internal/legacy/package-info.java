/* SPDX-License-Identifier: Apache-2.0 */
/** Cards of version 2.1, as files of other programs have them, made into cards of version 3.0. */
package org.kalends.carddav.internal.legacy;
