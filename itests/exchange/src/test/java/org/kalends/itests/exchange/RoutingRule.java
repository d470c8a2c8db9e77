/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.kalends.helm.Manifests;
import org.kalends.helm.Manifests.Node;

/**
 * What a gateway does with a request, as objects of Kubernetes say it. Of several rules that fit, the first one holds.
 *
 * @param host the host it is for
 * @param fits whether it is for a path, which is encoded
 * @param rewrite what the path is then
 * @param service the service asked with that path
 */
record RoutingRule(String host, Predicate<String> fits, UnaryOperator<String> rewrite, String service) {
    private static final String NGINX = "nginx.ingress.kubernetes.io/";

    /** The rules of virtual services, as Istio has Envoy follow them: what matched of a path is replaced, and no more. */
    static List<RoutingRule> ofVirtualServices(Manifests manifests) {
        List<RoutingRule> rules = new ArrayList<>();
        for (Node spec : manifests.of("VirtualService").stream()
                .map(service -> service.at("spec"))
                .toList()) {
            for (String host : spec.at("hosts").texts()) {
                for (Node route : spec.at("http").elements()) {
                    route.at("match").elements().forEach(match -> rules.add(of(host, match.at("uri"), route)));
                }
            }
        }
        return rules;
    }

    private static RoutingRule of(String host, Node uri, Node route) {
        String service =
                route.at("route").elements().get(0).at("destination", "host").text();
        Node rewritten = route.at("rewrite", "uri");
        String matched = uri.at("prefix").present().orElse(uri.at("exact")).text();
        Predicate<String> fits =
                uri.at("prefix").present().isPresent() ? path -> path.startsWith(matched) : matched::equals;
        UnaryOperator<String> rewrite = rewritten
                .present()
                .<UnaryOperator<String>>map(to -> path -> to.text() + path.substring(matched.length()))
                .orElse(UnaryOperator.identity());
        return new RoutingRule(host, fits, rewrite, service);
    }

    /** The rules of Ingresses, as ingress-nginx follows them: longer paths first, regular expressions and targets by annotation. */
    static List<RoutingRule> ofIngresses(Manifests manifests) {
        record Place(Node ingress, String host, Node path) {}
        List<Place> places = new ArrayList<>();
        for (Node ingress : manifests.of("Ingress")) {
            for (Node rule : ingress.at("spec", "rules").elements()) {
                for (Node path : rule.at("http", "paths").elements()) {
                    places.add(new Place(ingress, rule.at("host").text(), path));
                }
            }
        }
        return places.stream()
                .sorted(Comparator.comparing(
                        (Place place) -> -place.path().at("path").text().length()))
                .map(place -> of(place.ingress(), place.host(), place.path()))
                .toList();
    }

    private static RoutingRule of(Node ingress, String host, Node place) {
        String path = place.at("path").text();
        String service = place.at("backend", "service", "name").text();
        if (place.at("pathType").text().equals("Prefix")) {
            String below = path.endsWith("/") ? path : path + '/';
            return new RoutingRule(
                    host, asked -> asked.equals(path) || asked.startsWith(below), UnaryOperator.identity(), service);
        }
        Pattern pattern = Pattern.compile(path);
        String target =
                ingress.at("metadata", "annotations", NGINX + "rewrite-target").text();
        return new RoutingRule(
                host,
                asked -> pattern.matcher(asked).matches(),
                asked -> pattern.matcher(asked).replaceFirst(target),
                service);
    }
}
