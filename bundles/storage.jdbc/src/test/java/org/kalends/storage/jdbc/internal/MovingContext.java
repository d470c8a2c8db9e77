/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kalends.storage.api.CollectionId;

/** Two nodes whose store has two databases, and a context with a calendar in the main one. */
abstract class MovingContext {
    static final int CONTEXT = 1;

    TestServer server;
    String main;
    private String second;
    JdbcStorage node;
    JdbcStorage other;
    Samples samples;
    CollectionId calendar;

    abstract TestServer server();

    @BeforeEach
    void open() {
        server = server();
        main = server.newDatabase();
        second = server.newDatabase();
        node = server.openSpread(main, "second=" + second);
        other = server.openSpread(main, "second=" + second);
        samples = new Samples(node);
        calendar = samples.calendar();
    }

    @AfterEach
    void close() {
        node.close();
        other.close();
    }

    static StoreCopy.Listener listener(Runnable copied, Runnable holds) {
        return new StoreCopy.Listener() {
            @Override
            public void copied(long items) {
                copied.run();
            }

            @Override
            public void holds() {
                holds.run();
            }
        };
    }

    static SpreadDatabases databases(JdbcStorage storage) {
        return (SpreadDatabases) storage.opened().databases();
    }

    static boolean move(JdbcStorage storage, String name, Runnable holds) {
        return new ContextMove(databases(storage), storage.opened().clock(), CONTEXT, name, listener(() -> {}, holds))
                .run();
    }

    boolean move(String name) {
        return move(node, name, () -> {});
    }
}
