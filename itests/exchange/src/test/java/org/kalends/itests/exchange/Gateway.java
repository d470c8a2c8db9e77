/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.kalends.itests.client.Client;

/** A reverse proxy that follows the rules of a cluster; a host or a path without a rule is answered by the groupware. */
final class Gateway implements AutoCloseable {
    /** What the groupware answers. */
    static final String GROUPWARE = "The web interface of the groupware";

    private final Undertow proxy;

    private Gateway(Undertow proxy) {
        this.proxy = proxy;
    }

    /**
     * Starts one.
     *
     * @param service the name of the only service that there is
     * @param server where that service is
     */
    static Gateway start(List<RoutingRule> rules, String service, URI server) {
        HttpHandler toServer = ProxyHandler.builder()
                .setProxyClient(new LoadBalancingProxyClient().addHost(server))
                .build();
        Undertow proxy = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(exchange -> handle(exchange, rules, service, toServer))
                .build();
        proxy.start();
        return new Gateway(proxy);
    }

    private static void handle(
            HttpServerExchange exchange, List<RoutingRule> rules, String service, HttpHandler toServer)
            throws Exception {
        String path = exchange.getRequestURI();
        RoutingRule rule = rules.stream()
                .filter(each -> each.host().equals(exchange.getHostName())
                        && each.fits().test(path))
                .findFirst()
                .orElse(null);
        if (rule == null) {
            exchange.getResponseSender().send(GROUPWARE);
        } else if (!rule.service().equals(service)) {
            exchange.setStatusCode(502).getResponseSender().send("There is no service " + rule.service());
        } else {
            exchange.setRequestURI(rule.rewrite().apply(path));
            toServer.handleRequest(exchange);
        }
    }

    /** A client that asks it by the name of a host. */
    Client client(String host) {
        InetSocketAddress address =
                (InetSocketAddress) proxy.getListenerInfo().get(0).getAddress();
        return Client.at(URI.create("http://127.0.0.1:" + address.getPort() + "/"))
                .knowing(host);
    }

    @Override
    public void close() {
        proxy.stop();
    }
}
