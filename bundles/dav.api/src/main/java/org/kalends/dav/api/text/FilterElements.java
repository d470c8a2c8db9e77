/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import java.util.Locale;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.xml.XmlElement;

/**
 * What the filters of RFC 4791 section 9.7 and RFC 6352 section 10.5 have alike: names, {@code is-not-defined},
 * {@code text-match}, and that they are bounded.
 *
 * @param namespace the one of the elements
 * @param byDefault the collation where none is named
 * @param invalid the refusal of a filter that cannot be
 * @param unsupported the refusal of a filter that asks too much
 * @param unsupportedCollation the refusal of a collation that is not known
 */
public record FilterElements(
        String namespace,
        Collation byDefault,
        Precondition invalid,
        Precondition unsupported,
        Precondition unsupportedCollation) {
    /** Filters of clients have three or four. */
    private static final int MOST_CONDITIONS = 50;

    public FilterElements {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(byDefault, "byDefault");
        Objects.requireNonNull(invalid, "invalid");
        Objects.requireNonNull(unsupported, "unsupported");
        Objects.requireNonNull(unsupportedCollation, "unsupportedCollation");
    }

    /**
     * Refuses a filter that asks too much: each condition is a question to the index, and held against each object that is
     * looked at.
     *
     * @param conditions how many it has
     */
    public void checkBound(long conditions) throws DavException {
        if (conditions > MOST_CONDITIONS) {
            throw DavException.of(unsupported, "A filter has at most " + MOST_CONDITIONS + " conditions.");
        }
    }

    /** The name of what an element is about, upper case. */
    public String name(XmlElement element) throws DavException {
        return element.attribute("name")
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> refusal("A " + element.name().getLocalPart() + " has a name."));
    }

    /** Whether an element asks that there is none of what it names. */
    public boolean isNotDefined(XmlElement element) throws DavException {
        if (!element.has(new QName(namespace, "is-not-defined"))) {
            return false;
        }
        if (element.children().count() > 1) {
            throw refusal("is-not-defined stands alone.");
        }
        return true;
    }

    /** What a {@code text-match} asks. */
    public TextMatch textMatch(XmlElement element) throws DavException {
        return TextMatch.of(element, byDefault, unsupportedCollation, unsupported, invalid);
    }

    /** The refusal of an element where it stands. */
    public DavException unexpected(XmlElement child, XmlElement parent) {
        return refusal("A " + parent.name().getLocalPart() + " cannot hold "
                + child.name().getLocalPart() + ".");
    }

    /** The refusal of a filter that cannot be. */
    public DavException refusal(String sentence) {
        return DavException.of(invalid, sentence);
    }
}
