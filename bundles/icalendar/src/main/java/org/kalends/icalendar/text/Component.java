/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A component (RFC 5545 section 3.6) that still knows every line it was read from, so that writing it gives its source
 * again.
 *
 * @param name upper case
 * @param begin its first line with line end
 * @param content its properties and components in order
 * @param end its last line with line end
 */
public record Component(String name, String begin, List<Node> content, String end) implements Node {
    public Component {
        Objects.requireNonNull(name, "name");
        content = List.copyOf(content);
    }

    /** A component made here. */
    public static Component of(String name, List<? extends Node> content) {
        return new Component(name, "BEGIN:" + name + "\r\n", List.copyOf(content), "END:" + name + "\r\n");
    }

    /** Its own properties in order. */
    public List<Property> properties() {
        List<Property> found = new ArrayList<>(content.size());
        for (Node node : content) {
            if (node instanceof Property property) {
                found.add(property);
            }
        }
        return found;
    }

    /** Its own properties of this name in order. */
    public List<Property> properties(String propertyName) {
        List<Property> found = new ArrayList<>(2);
        for (Node node : content) {
            if (node instanceof Property property && property.name().equals(propertyName)) {
                found.add(property);
            }
        }
        return found;
    }

    /** Its first property of this name. */
    public Optional<Property> property(String propertyName) {
        for (Node node : content) {
            if (node instanceof Property property && property.name().equals(propertyName)) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /** Whether it has a property of this name. */
    public boolean has(String propertyName) {
        return property(propertyName).isPresent();
    }

    /** Its own components in order. */
    public List<Component> components() {
        List<Component> found = new ArrayList<>(2);
        for (Node node : content) {
            if (node instanceof Component component) {
                found.add(component);
            }
        }
        return found;
    }

    /** Its own components of this name in order. */
    public List<Component> components(String componentName) {
        List<Component> found = new ArrayList<>(2);
        for (Node node : content) {
            if (node instanceof Component component && component.name().equals(componentName)) {
                found.add(component);
            }
        }
        return found;
    }

    /** The same component with other content. */
    public Component withContent(List<? extends Node> newContent) {
        return new Component(name, begin, List.copyOf(newContent), end);
    }

    /** The same component with each component inside it replaced by what the change makes of it. */
    public Component withComponents(UnaryOperator<Component> change) {
        List<Node> changed = new ArrayList<>(content.size());
        for (Node node : content) {
            changed.add(node instanceof Component component ? change.apply(component) : node);
        }
        return withContent(changed);
    }

    /** The same component with a property before all others. */
    public Component withFirst(Property property) {
        List<Node> longer = new ArrayList<>(content.size() + 1);
        longer.add(property);
        longer.addAll(content);
        return withContent(longer);
    }

    /** The same component with another value of a parameter wherever it has this one, in the components inside it too. */
    public Component withParameter(String parameter, String value, String newValue) {
        PropertyParameter other = new PropertyParameter(parameter, List.of(newValue));
        List<Node> changed = new ArrayList<>(content.size());
        for (Node node : content) {
            if (node instanceof Component component) {
                changed.add(component.withParameter(parameter, value, newValue));
            } else if (node instanceof Property property
                    && property.parameter(parameter)
                            .filter(found -> found.text().equals(value))
                            .isPresent()) {
                changed.add(property.withParameters(property.parameters().stream()
                        .map(each -> each.name().equals(parameter) ? other : each)
                        .toList()));
            } else {
                changed.add(node);
            }
        }
        return withContent(changed);
    }

    @Override
    public void appendTo(StringBuilder out) {
        out.append(begin);
        for (Node node : content) {
            node.appendTo(out);
        }
        out.append(end);
    }

    /** The component as text. */
    public String text() {
        StringBuilder out = new StringBuilder(1024);
        appendTo(out);
        return out.toString();
    }
}
