/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;

/**
 * Who can be asked in histories of meetings.
 *
 * @param people who hold meetings and are asked to them
 * @param delegate who may act for all of them
 * @param rooms rooms that accept when they have time
 * @param group the address of a group
 * @param members the addresses of its members
 * @param first the day on which meetings begin
 */
public record Town(
        List<Person> people, Person delegate, Set<String> rooms, String group, Set<String> members, LocalDate first) {
    private static final int PEOPLE = 4;

    /** The same on other days. */
    public Town from(LocalDate day) {
        return new Town(people, delegate, rooms, group, members, day);
    }

    /** Has all people have calendars to move objects between, and somebody who acts for them. */
    public Town settled() {
        people.forEach(person -> {
            Client client = person.client();
            client.list(Person.OWN_HOME, "<displayname/>");
            expect(201, client.send("MKCALENDAR", Person.OWN_HOME + "calendar2/", ""));
            expect(
                    201,
                    client.send(
                            "MKCALENDAR",
                            Person.OWN_HOME + "tasks2/",
                            "<C:mkcalendar xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'><set><prop>"
                                    + "<C:supported-calendar-component-set><C:comp name='VTODO'/>"
                                    + "</C:supported-calendar-component-set></prop></set></C:mkcalendar>"));
            expect(
                    207,
                    client.send(
                            "PROPPATCH",
                            "/dav/principals/users/" + person.id() + "/calendar-proxy-write/",
                            "<propertyupdate xmlns='DAV:'><set><prop><group-member-set><href>/dav/principals/users/"
                                    + delegate.id() + "/</href></group-member-set></prop></set></propertyupdate>"));
        });
        return this;
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " instead of " + status + ": " + answer.body());
        }
    }

    /** A town of four, each by a client for each request, with a delegate who has the next number; the second and the third are the group. */
    public static Town of(int first, IntFunction<Client> clients, String room, String group) {
        List<Person> people = IntStream.range(first, first + PEOPLE)
                .mapToObj(id -> Person.numbered(id, () -> clients.apply(id)))
                .toList();
        int delegate = first + PEOPLE;
        return new Town(
                people,
                Person.numbered(delegate, () -> clients.apply(delegate)),
                Set.of(room),
                group,
                Set.of(people.get(1).address(), people.get(2).address()),
                LocalDate.of(2031, 1, 6));
    }

    /** A moment as objects say it. */
    String moment(int day, int hour) {
        return "%sT%02d0000Z".formatted(first.plusDays(day).toString().replace("-", ""), hour);
    }

    /** The day of a moment. */
    int day(String moment) {
        LocalDate date =
                LocalDate.parse(moment.substring(0, 4) + '-' + moment.substring(4, 6) + '-' + moment.substring(6, 8));
        return (int) (date.toEpochDay() - first.toEpochDay());
    }
}
