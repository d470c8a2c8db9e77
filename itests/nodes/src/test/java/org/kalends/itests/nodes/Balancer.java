/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import io.undertow.Undertow;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/** A reverse proxy in front of nodes, which are asked by turns: it knows of no session and sticks to none. */
final class Balancer implements AutoCloseable {
    private final Undertow proxy;

    private Balancer(Undertow proxy) {
        this.proxy = proxy;
    }

    static Balancer before(List<Node> nodes) {
        LoadBalancingProxyClient client = new LoadBalancingProxyClient();
        nodes.forEach(node -> client.addHost(node.uri()));
        Undertow proxy = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(ProxyHandler.builder()
                        .setProxyClient(client)
                        .setReuseXForwarded(true)
                        .build())
                .build();
        proxy.start();
        return new Balancer(proxy);
    }

    URI uri() {
        InetSocketAddress address =
                (InetSocketAddress) proxy.getListenerInfo().get(0).getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort() + "/");
    }

    @Override
    public void close() {
        proxy.stop();
    }
}
