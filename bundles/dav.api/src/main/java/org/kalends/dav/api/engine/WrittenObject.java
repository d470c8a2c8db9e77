/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import org.kalends.dav.api.ETag;
import org.kalends.dav.api.Href;
import org.kalends.storage.api.Octets;

/**
 * An object that was just written.
 *
 * @param href its address
 * @param uid its UID
 * @param octets what is stored
 * @param etag strong entity tag of these
 * @param created whether there was none before
 * @param asSent whether they are what the client sent; else it must not be told the tag alone (RFC 4791 section 5.3.4)
 */
public record WrittenObject(Href href, String uid, Octets octets, ETag etag, boolean created, boolean asSent) {}
