/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kalends.dav.api.Href;
import org.kalends.identity.BookableResource;
import org.kalends.identity.CalendarUserType;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

/**
 * What users, groups, rooms and equipment have in common as principals (RFC 3744 section 2).
 *
 * @param kind what it is
 * @param contextId the tenant
 * @param id its number among those of its kind in the tenant; rooms and equipment are numbered together
 * @param displayName name as shown to others
 * @param addresses mail addresses, the primary one first
 */
public record Principal(Kind kind, int contextId, int id, String displayName, List<String> addresses) {
    /** The calendar user types of RFC 5545 section 3.2.3 that there are. */
    public enum Kind {
        INDIVIDUAL("users"),
        GROUP("groups"),
        ROOM("locations"),
        RESOURCE("resources");

        private final String recordType;

        Kind(String recordType) {
            this.recordType = recordType;
        }

        /** What a directory calls it. */
        public CalendarUserType calendarUserType() {
            return CalendarUserType.valueOf(name());
        }

        /** What the clients of Apple call it. */
        public String recordType() {
            return recordType;
        }
    }

    public Principal {
        Objects.requireNonNull(kind, "kind");
        addresses = List.copyOf(addresses);
    }

    /** What a resource is as a principal; empty when it is none of these. */
    public static Optional<Principal> of(Resource resource) {
        return resource.as(User.class)
                .map(Principal::of)
                .or(() -> resource.as(Group.class).map(Principal::of))
                .or(() -> resource.as(BookableResource.class).map(Principal::of));
    }

    private static Principal of(User user) {
        UserId id = user.userId();
        return new Principal(Kind.INDIVIDUAL, id.contextId(), id.id(), user.displayName(), user.addresses());
    }

    private static Principal of(Group group) {
        return new Principal(Kind.GROUP, group.contextId(), group.id(), group.displayName(), group.addresses());
    }

    private static Principal of(BookableResource bookable) {
        Kind kind = bookable.kind() == BookableResource.Kind.ROOM ? Kind.ROOM : Kind.RESOURCE;
        return new Principal(kind, bookable.contextId(), bookable.id(), bookable.displayName(), bookable.addresses());
    }

    /** Where it is. */
    public Href href() {
        return switch (kind) {
            case INDIVIDUAL -> PrincipalHrefs.user(new UserId(contextId, id));
            case GROUP -> PrincipalHrefs.group(id);
            case ROOM, RESOURCE -> PrincipalHrefs.resource(id);
        };
    }

    /** Its name that never changes, whatever becomes of its addresses: the same URN on every node, after every restart. */
    public String urn() {
        String collection = href().parent().name();
        String named = "kalends/principals/" + contextId + '/' + collection + '/' + id;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.US_ASCII));
    }
}
