/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.fortuna.ical4j.data.ContentHandlerContext;
import net.fortuna.ical4j.data.DefaultContentHandler;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentFactory;
import net.fortuna.ical4j.model.ParameterFactory;
import net.fortuna.ical4j.model.PropertyFactory;
import org.kalends.icalendar.zone.ZoneNames;

/** Builds the model from what the parser finds, with time zones and weeks that mean the same on every machine. */
final class ModelHandler extends DefaultContentHandler {
    /** What a TZID is called that nobody knows: the time beside it is a floating one then. */
    static final String UNKNOWN_TZID = "X-KALENDS-TZID";

    private static final String TZID = "TZID";
    private static final Set<String> RULES = Set.of("RRULE", "EXRULE");
    private static final ContentHandlerContext CONTEXT = context();

    private String property = "";

    ModelHandler(Consumer<Calendar> taker) {
        super(taker, new JvmTimeZones(), CONTEXT);
    }

    /** As by default, but for factories that are made once and not for each line. */
    private static ContentHandlerContext context() {
        ContentHandlerContext usual = new ContentHandlerContext();
        List<PropertyFactory<?>> properties = usual.getPropertyFactorySupplier().get();
        List<ParameterFactory<?>> parameters =
                usual.getParameterFactorySupplier().get();
        List<ComponentFactory<?>> components =
                usual.getComponentFactorySupplier().get();
        return usual.withPropertyFactorySupplier(() -> properties)
                .withParameterFactorySupplier(() -> parameters)
                .withComponentFactorySupplier(() -> components);
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
        super.startProperty(name);
    }

    @Override
    public void parameter(String name, String value) {
        if (!TZID.equalsIgnoreCase(name)) {
            super.parameter(name, value);
            return;
        }
        Optional<ZoneId> zone = ZoneNames.find(unquoted(value));
        super.parameter(
                zone.isPresent() ? TZID : UNKNOWN_TZID, zone.map(ZoneId::getId).orElse(value));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Where a rule does not say when weeks begin, ical4j asks the locale; RFC 5545 section 3.3.10 says Monday. */
    @Override
    public void propertyValue(String value) {
        boolean open =
                RULES.contains(property) && !value.toUpperCase(Locale.ROOT).contains("WKST=");
        super.propertyValue(open ? value.strip() + ";WKST=MO" : value);
    }
}
