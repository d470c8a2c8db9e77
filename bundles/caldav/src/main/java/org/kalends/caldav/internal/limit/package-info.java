/* SPDX-License-Identifier: Apache-2.0 */
/** How much may be in an object, as the configuration says for whoever stores it. */
package org.kalends.caldav.internal.limit;
