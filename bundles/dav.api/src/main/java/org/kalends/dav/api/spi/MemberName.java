/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names for objects that clients have not named. */
public final class MemberName {
    /** What needs no escape in any URL and stands for nothing in a path. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._@-]{0,99}");

    private MemberName() {}

    /** The name that other clients would give it, made of its UID; another one when the UID is not fit for that. */
    public static String of(String uid, ObjectFormat format) {
        if (!SAFE.matcher(uid).matches()) {
            return random(format);
        }
        return uid.endsWith(format.nameSuffix()) ? uid : uid + format.nameSuffix();
    }

    /** A name that nothing has. */
    public static String random(ObjectFormat format) {
        return UUID.randomUUID() + format.nameSuffix();
    }
}
