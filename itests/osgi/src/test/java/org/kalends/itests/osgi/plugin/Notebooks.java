/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.Locale;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.ServiceGate;

/** A kind of collection: notebooks, in the area {@code notes}. Homes, methods, locks and synchronisation come with it. */
public class Notebooks implements CollectionType {
    static final String NAMESPACE = "urn:example:plugin";

    private static final ServiceGate GATE = new ServiceGate("Notes", "org.example.notes.enabled", Set.of("infostore"));
    private static final Precondition LOCATION = precondition("notebook-location-ok", 403);

    private final ObjectFormat format = new NoteFormat();

    static Precondition precondition(String name, int status) {
        return new Precondition(new QName(NAMESPACE, name), status);
    }

    @Override
    public String name() {
        return "notebook";
    }

    @Override
    public String area() {
        return "notes";
    }

    @Override
    public QName resourceType() {
        return new QName(NAMESPACE, "notebook");
    }

    @Override
    public ObjectFormat format() {
        return format;
    }

    @Override
    public ServiceGate gate() {
        return GATE;
    }

    @Override
    public String homeDisplayName(Locale locale) {
        return "Notes";
    }

    @Override
    public Precondition locationNotOk() {
        return LOCATION;
    }
}
