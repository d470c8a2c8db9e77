/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api;

import java.util.Objects;
import javax.xml.namespace.QName;

/**
 * A refusal that a specification names: the element in {@code DAV:error} and the status that goes with it (RFC 4918
 * section 16).
 *
 * @param name the element
 * @param status the HTTP status
 */
public record Precondition(QName name, int status) {
    public Precondition {
        Objects.requireNonNull(name, "name");
    }

    /** {@code propfind-finite-depth}, RFC 4918 section 9.1.1. */
    public static final Precondition PROPFIND_FINITE_DEPTH = dav("propfind-finite-depth", 403);
    /** {@code cannot-modify-protected-property}, RFC 4918 section 16. */
    public static final Precondition CANNOT_MODIFY_PROTECTED_PROPERTY = dav("cannot-modify-protected-property", 403);
    /** {@code no-external-entities}, RFC 4918 section 16. */
    public static final Precondition NO_EXTERNAL_ENTITIES = dav("no-external-entities", 403);
    /** {@code need-privileges}, RFC 3744 section 7.1.1. */
    public static final Precondition NEED_PRIVILEGES = dav("need-privileges", 403);
    /** {@code supported-report}, RFC 3253 section 3.6. */
    public static final Precondition SUPPORTED_REPORT = dav("supported-report", 403);
    /** {@code valid-sync-token}, RFC 6578 section 3.2. */
    public static final Precondition VALID_SYNC_TOKEN = dav("valid-sync-token", 403);
    /** {@code number-of-matches-within-limits}, RFC 6578 section 3.2. */
    public static final Precondition NUMBER_OF_MATCHES_WITHIN_LIMITS = dav("number-of-matches-within-limits", 507);
    /** {@code valid-resourcetype}, RFC 5689 section 3.3. */
    public static final Precondition VALID_RESOURCETYPE = dav("valid-resourcetype", 403);
    /** {@code resource-must-be-null}, RFC 4791 section 5.3.1.1 and RFC 3253. */
    public static final Precondition RESOURCE_MUST_BE_NULL = dav("resource-must-be-null", 403);

    /** One of the {@code DAV:} namespace. */
    public static Precondition dav(String local, int status) {
        return new Precondition(DavNames.dav(local), status);
    }
}
