/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A {@code DAV:multistatus}.
 *
 * @param responses its responses by href, in order
 * @param syncToken its sync token
 */
public record MultiStatus(Map<String, Response> responses, Optional<String> syncToken) {
    /**
     * One response.
     *
     * @param status its own status, if it has one
     * @param properties its properties by local name
     */
    public record Response(Optional<Integer> status, Map<String, Property> properties) {
        /** The text of a property that was found. */
        public String text(String name) {
            return found(name).getTextContent();
        }

        /** The local names of the elements inside a property that was found. */
        public List<String> inside(String name) {
            return elements(found(name)).stream().map(Node::getLocalName).toList();
        }

        /** The texts of the elements inside a property that was found, such as references. */
        public List<String> texts(String name) {
            return elements(found(name)).stream().map(Node::getTextContent).toList();
        }

        /** The status of a property. */
        public int status(String name) {
            return properties.get(name).status();
        }

        private Element found(String name) {
            Property property = properties.get(name);
            if (property == null || property.status() != 200) {
                throw new AssertionError(name + " is not among " + properties);
            }
            return property.element();
        }
    }

    /**
     * One property.
     *
     * @param status the status of its propstat
     * @param element its element
     */
    public record Property(int status, Element element) {}

    static MultiStatus of(Document document) {
        Map<String, Response> responses = new LinkedHashMap<>();
        Optional<String> token = Optional.empty();
        for (Element child : elements(document.getDocumentElement())) {
            if (child.getLocalName().equals("response")) {
                if (responses.put(child(child, "href").orElseThrow().getTextContent(), response(child)) != null) {
                    throw new AssertionError("Two responses for " + child(child, "href"));
                }
            } else if (child.getLocalName().equals("sync-token")) {
                token = Optional.of(child.getTextContent());
            }
        }
        return new MultiStatus(responses, token);
    }

    private static Response response(Element response) {
        Map<String, Property> properties = new LinkedHashMap<>();
        for (Element propstat : elements(response)) {
            if (propstat.getLocalName().equals("propstat")) {
                int status = status(child(propstat, "status").orElseThrow());
                elements(child(propstat, "prop").orElseThrow())
                        .forEach(property -> properties.put(property.getLocalName(), new Property(status, property)));
            }
        }
        return new Response(child(response, "status").map(MultiStatus::status), properties);
    }

    private static int status(Element element) {
        return Integer.parseInt(element.getTextContent().split(" ")[1]);
    }

    private static Optional<Element> child(Element parent, String name) {
        return elements(parent).stream()
                .filter(element -> element.getLocalName().equals(name))
                .findFirst();
    }

    private static List<Element> elements(Node parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The addresses of its responses. */
    public Set<String> hrefs() {
        return responses.keySet();
    }

    /** The response of a multistatus that has one. */
    public Response only() {
        if (responses.size() != 1) {
            throw new AssertionError("Not one response, but those of " + responses.keySet());
        }
        return responses.values().iterator().next();
    }

    /** The one response of an address. */
    public Response at(String href) {
        Response response = responses.get(href);
        if (response == null) {
            throw new AssertionError(href + " is not among " + responses.keySet());
        }
        return response;
    }
}
