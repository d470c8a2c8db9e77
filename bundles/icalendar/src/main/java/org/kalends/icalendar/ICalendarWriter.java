/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ComponentContainer;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import org.kalends.dav.api.text.LineFolding;
import org.kalends.icalendar.zone.ZoneDefinition;
import org.kalends.icalendar.zone.ZoneNames;

/**
 * Writes ical4j's model as iCalendar (RFC 5545): CRLF, lines of at most 75 octets, VERSION and PRODID of ours in front, and for each
 * TZID of the IANA database its definition, unless the model has one. A value never begins a line of its own, whatever is in it.
 */
public final class ICalendarWriter {
    /** Who says to have written it. */
    public static final String PRODID = "-//Kalends//CalDAV//EN";

    private static final Set<String> OURS = Set.of("VERSION", "PRODID");
    private static final String VTIMEZONE = "VTIMEZONE";
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t]]+");

    private final OutputStream out;

    private ICalendarWriter(OutputStream out) {
        this.out = out;
    }

    /** The text of a calendar, in UTF-8. */
    public static byte[] written(Calendar calendar) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Writes a calendar.
     *
     * @param out takes UTF-8; it is not closed
     */
    public static void write(Calendar calendar, OutputStream out) throws IOException {
        OwnSettings.hold();
        new ICalendarWriter(out).calendar(calendar);
    }

    private void calendar(Calendar calendar) throws IOException {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:" + PRODID);
        for (Property property : calendar.getPropertyList().getAll()) {
            if (!OURS.contains(property.getName())) {
                line(property.toString());
            }
        }
        for (ZoneId zone : lacking(calendar)) {
            for (String line : ZoneDefinition.lines(zone)) {
                line(line);
            }
        }
        for (Component component : calendar.getComponents()) {
            component(component);
        }
        line("END:VCALENDAR");
    }

    private void component(Component component) throws IOException {
        line("BEGIN:" + component.getName());
        for (Property property : component.getPropertyList().getAll()) {
            line(property.toString());
        }
        for (Component inside : inside(component)) {
            component(inside);
        }
        line("END:" + component.getName());
    }

    private static List<? extends Component> inside(Component component) {
        return component instanceof ComponentContainer<?> container
                ? container.getComponentList().getAll()
                : List.of();
    }

    private void line(String text) throws IOException {
        String line = CONTROLS.matcher(text.stripTrailing()).replaceAll(" ");
        out.write(LineFolding.folded(line).getBytes(StandardCharsets.UTF_8));
    }

    /** The zones that are named and not defined, in the order of their names. */
    private static Iterable<ZoneId> lacking(Calendar calendar) {
        Set<String> named = new TreeSet<>();
        for (Component component : calendar.getComponents()) {
            collect(component, named);
        }
        for (Component definition : calendar.getComponents(VTIMEZONE)) {
            definition.getProperty(Property.TZID).map(Property::getValue).ifPresent(named::remove);
        }
        return named.stream()
                .map(ZoneNames::region)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static void collect(Component component, Set<String> named) {
        for (Property property : component.getPropertyList().getAll()) {
            property.getParameter(Parameter.TZID).map(Parameter::getValue).ifPresent(named::add);
        }
        inside(component).forEach(each -> collect(each, named));
    }
}
