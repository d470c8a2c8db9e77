/* SPDX-License-Identifier: Apache-2.0 */
/** Other servers of calendars and address books, as a client of them sees them (RFC 4791, RFC 6352, RFC 6578, RFC 6764). */
package org.kalends.transfer.internal.remote;
