/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.JobHandler;
import org.kalends.storage.api.work.JobOutcome;

/** Delivers letters, as a stranger's mail would; gives up a letter to a wrong address, once, and says what was delivered. */
public class Postman implements JobHandler, Supplier<List<String>> {
    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final Set<String> returned = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public JobOutcome handle(Storage store, ClaimedJob job) {
        boolean wrong = job.job().payload().text().contains("SUMMARY:Wrong address");
        if (wrong && returned.add(job.job().key())) {
            return JobOutcome.giveUp("No such street");
        }
        delivered.add(job.job().key());
        return JobOutcome.DONE;
    }

    @Override
    public List<String> get() {
        return List.copyOf(delivered);
    }
}
