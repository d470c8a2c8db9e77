/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.client;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Programs that are known by their {@code User-Agent}. They are tried in the order in which they stand here, and the first
 * whose expression is found somewhere in it is the one: programs that name one thing only stand first, then those that are
 * part of another program or an account of it, then what carries them.
 */
public enum ClientKind {
    OX_SYNC("OX Sync", "com\\.openexchange\\.mobile\\.syncapp\\.enterprise", Protocol.CALDAV, Protocol.CARDDAV),
    CALDAV_SYNC("CalDAV-Sync", "org\\.dmfs\\.caldav\\.sync", Protocol.CALDAV),
    CARDDAV_SYNC("CardDAV-Sync", "org\\.dmfs\\.carddav\\.sync", Protocol.CARDDAV),
    SMOOTH_SYNC("SmoothSync", "SmoothSync", Protocol.CALDAV, Protocol.CARDDAV),
    DAVX5("DAVx⁵", "DAVx5", Protocol.CALDAV, Protocol.CARDDAV),
    DAVDROID("DAVdroid", "DAVdroid", Protocol.CALDAV, Protocol.CARDDAV),
    OUTLOOK_CALDAV_SYNCHRONIZER("Outlook CalDav Synchronizer", "CalDavSynchronizer", Protocol.CALDAV, Protocol.CARDDAV),
    EM_CLIENT("eM Client", "eM(\\s)?Client", Protocol.CALDAV, Protocol.CARDDAV),
    /** Before the calendar of the same Thunderbird, whose expression fits it, too. */
    THUNDERBIRD_CARDBOOK("Thunderbird CardBook", "(?=.*Thunderbird).*CardBook", Protocol.CARDDAV),
    THUNDERBIRD_LIGHTNING("Thunderbird", "(?=.*Thunderbird).*Mozilla", Protocol.CALDAV),
    /** Before the other accounts of the same telephone. */
    IOS_REMINDERS("iOS Reminders", "iOS.*remindd(?!.*Android)(?<!Android)", Protocol.CALDAV),
    IOS("iOS", "iOS.*dataaccessd(?!.*Android)(?<!Android)", Protocol.CALDAV, Protocol.CARDDAV),
    /** Before the calendar of the same Mac, some of which name more than one program. */
    MAC_CONTACTS("macOS Contacts", "(?:Mac OS|macOS|Mac_OS).*AddressBook.*", Protocol.CARDDAV),
    MAC_CALENDAR(
            "macOS Calendar",
            "(?=.*(?:Mac OS|macOS|Mac\\+OS))(?=.*(?:CalendarStore|CalendarAgent|dataaccessd))",
            Protocol.CALDAV),
    WINDOWS_PHONE("Windows Phone", "MSFT-WP", Protocol.CALDAV, Protocol.CARDDAV),
    WINDOWS("Windows", "MSFT-WIN", Protocol.CALDAV, Protocol.CARDDAV),
    /**
     * Services of Apple's systems that say no more than what they are made with, and address books of older versions of
     * macOS.
     */
    APPLE_SERVICE(
            "Apple service",
            "(?iu)CFNetwork.*Darwin|AddressBook.*CardDAVPlugin.*Mac_OS_X|(?:Mac OS X|macOS).*AddressBook",
            Protocol.CALDAV,
            Protocol.CARDDAV),
    /** None of these, or one that does not say what it is. */
    UNKNOWN("Unknown client");

    private static final String PREFIX = "com.openexchange.dav.useragent.";

    private final String readableName;
    private final Optional<String> expression;
    private final Set<Protocol> protocols;

    /** What a client is for. */
    public enum Protocol {
        CALDAV,
        CARDDAV
    }

    ClientKind(String readableName) {
        this.readableName = readableName;
        this.expression = Optional.empty();
        this.protocols = Set.of();
    }

    ClientKind(String readableName, String expression, Protocol... protocols) {
        this.readableName = readableName;
        this.expression = Optional.of(expression);
        this.protocols = Set.of(protocols);
    }

    /** What people call it. */
    public String readableName() {
        return readableName;
    }

    /** The regular expression by which it is known when the configuration has none; empty when it is not known by one. */
    public Optional<String> defaultExpression() {
        return expression;
    }

    /** The property that has another regular expression for it. */
    public String property() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it synchronises calendars or tasks. */
    public boolean isCalDav() {
        return protocols.contains(Protocol.CALDAV);
    }

    /** Whether it synchronises address books. */
    public boolean isCardDav() {
        return protocols.contains(Protocol.CARDDAV);
    }
}
