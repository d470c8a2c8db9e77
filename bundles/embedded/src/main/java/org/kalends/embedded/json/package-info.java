/* SPDX-License-Identifier: Apache-2.0 */
/** Content lines in JSON: what jCard (RFC 7095) and jCal (RFC 7265) have alike. */
package org.kalends.embedded.json;
