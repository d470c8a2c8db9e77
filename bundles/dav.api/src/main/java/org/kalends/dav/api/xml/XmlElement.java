/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.xml;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * An element of a request body, read whole.
 *
 * @param name its name
 * @param attributes its attributes
 * @param content its elements and texts in order
 */
public record XmlElement(QName name, Map<QName, String> attributes, List<Content> content) {
    public XmlElement {
        Objects.requireNonNull(name, "name");
        attributes = Map.copyOf(attributes);
        content = List.copyOf(content);
    }

    /** What stands inside an element. */
    public sealed interface Content {}

    /** An element inside an element. */
    public record Child(XmlElement element) implements Content {}

    /** A run of text. */
    public record Text(String text) implements Content {}

    /** The elements inside, in order. */
    public Stream<XmlElement> children() {
        return content.stream().filter(Child.class::isInstance).map(c -> ((Child) c).element());
    }

    /** The elements of this name inside, in order. */
    public Stream<XmlElement> children(QName child) {
        return children().filter(element -> element.name().equals(child));
    }

    /** The first element of this name inside. */
    public Optional<XmlElement> child(QName child) {
        return children(child).findFirst();
    }

    /** Whether an element of this name is inside. */
    public boolean has(QName child) {
        return child(child).isPresent();
    }

    /** The text directly inside, all runs joined. */
    public String text() {
        StringBuilder all = new StringBuilder();
        for (Content part : content) {
            if (part instanceof Text run) {
                all.append(run.text());
            }
        }
        return all.toString();
    }

    /** An attribute without namespace. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(new QName(attribute)));
    }
}
