/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlException;
import org.kalends.dav.api.xml.XmlReader;
import org.kalends.storage.api.PropertyName;

/** Properties as texts that come from elsewhere. */
public final class PropertyText {
    private PropertyText() {}

    /**
     * Looks at a text, which will be trusted once it is stored.
     *
     * @throws IOException when it is no element of this name, with a sentence
     */
    static String checked(PropertyName name, String xml) throws IOException {
        try {
            XmlElement element = XmlReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            if (!element.name().equals(new QName(name.namespace(), name.name()))) {
                throw new IOException("The property " + name.name() + " has the element of another one.");
            }
            return xml;
        } catch (XmlException e) {
            throw new IOException("The property " + name.name() + " is no XML element.", e);
        }
    }

    /** Whether two say the same; the order of attributes says nothing. */
    public static boolean same(String value, String present) {
        return value.equals(present)
                || present != null && StoredXml.parse(value).equals(StoredXml.parse(present));
    }
}
