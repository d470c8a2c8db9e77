/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.kalends.storage.api.Storage;
import org.kalends.storage.contract.BlobContract;
import org.kalends.storage.contract.DelegationContract;
import org.kalends.storage.contract.GuardContract;
import org.kalends.storage.contract.JobContract;
import org.kalends.storage.contract.LockConflictContract;
import org.kalends.storage.contract.LockContract;
import org.kalends.storage.contract.PersonalContract;
import org.kalends.storage.contract.SimpleStoreContract;
import org.kalends.storage.contract.UnitContract;
import org.kalends.storage.contract.UnitIsolationContract;

/**
 * The contract with two stores in one database, as two nodes have them: each step of a test is done by either. Only of what the
 * other one writes neither tells those who listen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoNodesContract
        implements SimpleStoreContract,
                UnitContract,
                GuardContract,
                UnitIsolationContract,
                LockContract,
                LockConflictContract,
                DelegationContract,
                PersonalContract,
                JobContract,
                BlobContract {
    private TestServer server;
    private String url;
    private List<JdbcStorage> nodes;

    abstract TestServer server();

    @BeforeAll
    void makeDatabase() {
        server = server();
        url = server.newDatabase();
        nodes = List.of(server.open(url), server.open(url));
    }

    @BeforeEach
    void empty() {
        server.empty(url);
    }

    @AfterAll
    void close() {
        nodes.forEach(JdbcStorage::close);
    }

    @Override
    public Storage testee() {
        return nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
    }
}
