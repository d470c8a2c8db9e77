/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.HomeSetting;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.XmlElement;

/** A text that the owner of calendars says of each of them, or of all at the home or the inbox, where clients of Apple say it. */
abstract class OwnerSetting extends HomeSetting {
    private static final Keeper DEFAULT = new Keeper(Calendars.AREA, Calendars.NAME, Calendars.DEFAULT);

    OwnerSetting(QName name, Stores stores, UnitsOfWork units) {
        super(name, DEFAULT, stores, units);
    }

    /**
     * Examines a text.
     *
     * @throws DavException when it is no valid value, by the precondition that says why
     */
    abstract void check(String text) throws DavException;

    @Override
    public final boolean appliesTo(Resource resource) {
        return super.appliesTo(resource) || Calendars.isCollection(resource);
    }

    @Override
    protected final XmlElement checked(XmlElement value) throws DavException {
        check(value.text());
        return new XmlElement(name(), Map.of(), List.of(new XmlElement.Text(value.text())));
    }
}
