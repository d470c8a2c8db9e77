/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.kalends.storage.api.Storage;
import org.kalends.storage.contract.StorageContract;

/** The whole contract, with one store in a database of a server, which is empty before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneNodeContract implements StorageContract {
    private TestServer server;
    private String url;
    private JdbcStorage storage;

    abstract TestServer server();

    @BeforeAll
    void makeDatabase() {
        server = server();
        url = server.newDatabase();
        storage = server.open(url);
    }

    @BeforeEach
    void empty() {
        server.empty(url);
    }

    @AfterAll
    void close() {
        storage.close();
    }

    @Override
    public Storage testee() {
        return storage;
    }
}
