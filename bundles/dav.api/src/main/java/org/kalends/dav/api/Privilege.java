/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api;

import javax.xml.namespace.QName;

/**
 * A right to do something with a resource (RFC 3744 section 3).
 *
 * @param name the privilege's element
 */
public record Privilege(QName name) {
    public static final Privilege READ = dav("read");
    public static final Privilege WRITE = dav("write");
    public static final Privilege WRITE_PROPERTIES = dav("write-properties");
    public static final Privilege WRITE_CONTENT = dav("write-content");
    public static final Privilege BIND = dav("bind");
    public static final Privilege UNBIND = dav("unbind");
    public static final Privilege UNLOCK = dav("unlock");
    public static final Privilege READ_ACL = dav("read-acl");
    public static final Privilege READ_CURRENT_USER_PRIVILEGE_SET = dav("read-current-user-privilege-set");
    public static final Privilege WRITE_ACL = dav("write-acl");
    public static final Privilege ALL = dav("all");

    private static Privilege dav(String name) {
        return new Privilege(DavNames.dav(name));
    }
}
