/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.Presentation;
import org.kalends.dav.api.spi.Presented;
import org.kalends.dav.api.spi.ServiceGate;
import org.kalends.dav.api.spi.Window;
import org.kalends.dav.api.spi.Windowed;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;

/** A kind of collection without facets. */
public class Drawers implements CollectionType {
    @Override
    public String name() {
        return "drawer";
    }

    @Override
    public String area() {
        return "drawers";
    }

    @Override
    public QName resourceType() {
        return new QName("drawer");
    }

    @Override
    public ObjectFormat format() {
        throw new UnsupportedOperationException("Nothing is stored here");
    }

    @Override
    public ServiceGate gate() {
        return new ServiceGate("Drawers", "drawers", Set.of());
    }

    @Override
    public String homeDisplayName(Locale locale) {
        return "Drawers";
    }

    @Override
    public Precondition locationNotOk() {
        return Precondition.dav("drawer-location-ok", 403);
    }

    /** A kind that hides its collections and shows nothing of what is in them, and counts how often it is asked. */
    static final class Locked extends Drawers implements Presented, Windowed {
        private int asked;

        int timesAsked() {
            return asked;
        }

        @Override
        public Presentation presentation(Actor actor) {
            asked++;
            return new Presentation(collection -> false, Optional.empty());
        }

        @Override
        public Optional<Window> window(Actor actor) {
            asked++;
            return Optional.of(new Keyhole());
        }

        @Override
        public Optional<Window> window(String key) {
            return Optional.empty();
        }
    }

    private record Keyhole() implements Window {
        @Override
        public String key() {
            return "keyhole";
        }

        @Override
        public IndexCondition condition() {
            throw new UnsupportedOperationException("Nobody looks");
        }

        @Override
        public IndexCondition difference(Window other) {
            throw new UnsupportedOperationException("Nobody looks");
        }

        @Override
        public Verdict verdict(Item item) {
            return Verdict.HIDDEN;
        }

        @Override
        public boolean showsByOctets(Resource object) {
            return false;
        }
    }
}
