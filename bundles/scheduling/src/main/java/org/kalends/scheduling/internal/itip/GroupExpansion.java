/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;
import org.kalends.identity.DirectoryEntry;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;

/**
 * Has the members of groups attend by lines of their own, which say of which group they are (RFC 5545 section 3.2.11). Who is there for
 * the sake of a group goes with it, or when the directory has that person in it no more; who was asked by himself or herself stays.
 */
public final class GroupExpansion {
    private static final String MEMBER = "MEMBER";
    private static final String TYPE = "CUTYPE";

    private final Parties parties;
    private final Party organizer;
    private final Attendance attendance;
    private final Map<Party, Set<Party>> members = new LinkedHashMap<>();

    /**
     * @param organizer who is not asked as a member
     */
    public GroupExpansion(Parties parties, Party organizer) {
        this.parties = parties;
        this.organizer = organizer;
        this.attendance = new Attendance(parties);
    }

    /** Whether groups are asked to an object, or were. */
    public boolean concerns(Optional<SchedulingObject> before, SchedulingObject after) {
        return Stream.concat(before.stream(), Stream.of(after))
                .flatMap(object -> object.all().stream())
                .anyMatch(component -> !groups(component).isEmpty());
    }

    /** How many lines the groups of an object can become. */
    public long size(SchedulingObject object) {
        return object.all().stream()
                .flatMap(component -> groups(component).stream())
                .mapToLong(group -> group.group().orElseThrow().members().size())
                .sum();
    }

    /**
     * The object with the members of its groups.
     *
     * @param before the object as it is, if there is one: who was there for the sake of a group, and what was answered
     */
    public SchedulingObject expanded(Optional<SchedulingObject> before, SchedulingObject after) {
        return after.map((id, component) -> {
            Optional<Component> former = before.flatMap(object -> object.at(id).or(object::series));
            return new Expansion(component, former).component();
        });
    }

    private Set<Party> groups(Component component) {
        return component.properties(Attendance.ATTENDEE).stream()
                .filter(Attendance::isByServer)
                .map(attendance::party)
                .filter(party -> party.group().isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Party> members(Party group) {
        return members.computeIfAbsent(
                group, any -> new LinkedHashSet<>(parties.members(group.group().orElseThrow())));
    }

    /** One component. */
    private final class Expansion {
        private final Component component;
        private final Optional<Component> former;
        private final Set<Party> present;
        private final Set<Party> known;
        private final Set<Party> attending = new HashSet<>();

        private Expansion(Component component, Optional<Component> former) {
            this.component = component;
            this.former = former;
            this.present = groups(component);
            this.known = new HashSet<>(present);
            former.map(GroupExpansion.this::groups).ifPresent(known::addAll);
        }

        private Component component() {
            if (known.isEmpty()) {
                return component;
            }
            List<Node> kept = new ArrayList<>();
            for (Node node : component.content()) {
                if (node instanceof Property line && line.name().equals(Attendance.ATTENDEE)) {
                    kept(line).ifPresent(kept::add);
                } else {
                    kept.add(node);
                }
            }
            kept.forEach(node -> {
                if (node instanceof Property line && line.name().equals(Attendance.ATTENDEE)) {
                    attending.add(attendance.party(line));
                }
            });
            List<Node> content = new ArrayList<>();
            kept.forEach(node -> {
                content.add(node);
                if (node instanceof Property line && line.name().equals(Attendance.ATTENDEE)) {
                    content.addAll(missing(attendance.party(line)));
                }
            });
            return component.withContent(content);
        }

        /** A line as it stays; empty for somebody who is there for the sake of groups alone, and not in any of them now. */
        private Optional<Property> kept(Property line) {
            Party party = attendance.party(line);
            if (present.contains(party)) {
                return Optional.of(Lines.with(line, TYPE, "GROUP"));
            }
            List<String> named =
                    line.parameter(MEMBER).map(PropertyParameter::values).orElse(List.of());
            List<String> left =
                    named.stream().filter(address -> isMember(party, address)).toList();
            if (left.equals(named)) {
                return Optional.of(line);
            }
            return left.isEmpty() ? Optional.empty() : Optional.of(of(line, left));
        }

        /** Of groups that are not this server's to expand nothing is known. */
        private boolean isMember(Party party, String address) {
            Party group = parties.of(address);
            return !known.contains(group)
                    || present.contains(group) && members(group).contains(party);
        }

        private List<Property> missing(Party group) {
            if (!present.contains(group)) {
                return List.of();
            }
            String address = Parties.address(group.entry().orElseThrow());
            return members(group).stream()
                    .filter(member -> !member.equals(organizer))
                    .filter(attending::add)
                    .map(member -> of(line(member), List.of(address)))
                    .toList();
        }

        /** What a program has left out of what it knew is answered as it was. */
        private Property line(Party member) {
            return former.flatMap(known -> attendance.line(known, member)).orElseGet(() -> asked(member));
        }
    }

    private static Property of(Property line, List<String> groups) {
        List<PropertyParameter> parameters = new ArrayList<>(line.parameters());
        parameters.removeIf(parameter -> parameter.name().equals(MEMBER));
        parameters.add(new PropertyParameter(MEMBER, groups));
        return line.withParameters(parameters);
    }

    private static Property asked(Party member) {
        DirectoryEntry entry = member.entry().orElseThrow();
        List<PropertyParameter> parameters = Stream.of(
                        Map.entry("CN", entry.displayName()),
                        Map.entry(TYPE, entry.calendarUserType().name()),
                        Map.entry("PARTSTAT", Attendance.NEEDS_ACTION),
                        Map.entry("RSVP", "TRUE"))
                .map(each -> new PropertyParameter(each.getKey(), List.of(each.getValue())))
                .toList();
        return Property.of(Attendance.ATTENDEE, parameters, Parties.address(entry));
    }
}
