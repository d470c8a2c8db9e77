/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;

/** Single lines of components changed, all others left as they are. */
final class Lines {
    private Lines() {}

    /** The component with one value of a property, in the place of the first there was. */
    static Component set(Component component, Property property) {
        List<Node> content = new ArrayList<>();
        boolean done = false;
        for (Node node : component.content()) {
            if (!(node instanceof Property present && present.name().equals(property.name()))) {
                content.add(node);
            } else if (!done) {
                content.add(property);
                done = true;
            }
        }
        return done ? component.withContent(content) : add(component, property);
    }

    /** The component with one more property, behind its last one. */
    static Component add(Component component, Property property) {
        return add(component, List.of(property));
    }

    /** The component with more properties, behind its last one. */
    static Component add(Component component, List<Property> properties) {
        if (properties.isEmpty()) {
            return component;
        }
        List<Node> content = new ArrayList<>(component.content());
        int last = content.size();
        while (last > 0 && !(content.get(last - 1) instanceof Property)) {
            last--;
        }
        content.addAll(last, properties);
        return component.withContent(content);
    }

    /** The component without some properties. */
    static Component without(Component component, Predicate<Property> gone) {
        return component.withContent(component.content().stream()
                .filter(node -> !(node instanceof Property property && gone.test(property)))
                .toList());
    }

    /** The component with some properties replaced by what the change makes of them. */
    static Component change(Component component, Predicate<Property> which, UnaryOperator<Property> change) {
        return component.withContent(component.content().stream()
                .map(node -> node instanceof Property property && which.test(property) ? change.apply(property) : node)
                .toList());
    }

    /** The property with a parameter, in the place of what there was of it. */
    static Property with(Property property, String name, String value) {
        List<PropertyParameter> parameters = new ArrayList<>(property.parameters());
        PropertyParameter wanted = new PropertyParameter(name, List.of(value));
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                parameters.set(i, wanted);
                return property.withParameters(parameters);
            }
        }
        parameters.add(wanted);
        return property.withParameters(parameters);
    }

    /** The property without some parameters; itself if it has none of them. */
    static Property without(Property property, Set<String> names) {
        return without(property, parameter -> names.contains(parameter.name()));
    }

    /** The property without some parameters; itself if it has none of them. */
    static Property without(Property property, Predicate<PropertyParameter> gone) {
        List<PropertyParameter> left =
                property.parameters().stream().filter(gone.negate()).toList();
        return left.size() == property.parameters().size() ? property : property.withParameters(left);
    }

    /** The revision of a component (RFC 5545 section 3.8.7.4). */
    static long sequence(Component component) {
        return component
                .property("SEQUENCE")
                .map(property -> property.value().strip())
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** What a parameter says. */
    static Optional<String> parameter(Property property, String name) {
        return property.parameter(name).map(PropertyParameter::text);
    }
}
