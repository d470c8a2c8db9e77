/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kalends.embedded.services.NamedServices;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.JobHandler;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/** Has the jobs of all stores done by the handlers that are here. */
@Component(service = ProblemSource.class, immediate = true, configurationPid = JobWorker.PID)
@Designate(ocd = WorkSettings.class)
public final class JobWorker implements ProblemSource {
    static final String PID = "org.kalends.storage.work";

    private final ConfiguredSettings<WorkSettings> settings = new ConfiguredSettings<>(WorkSettings.class, PID);
    private final Stores stores;
    private final Runnable following = this::follow;
    private final Clock clock;
    private final NamedServices<String, JobHandler> handlers = new NamedServices<>(JobHandler::kind);
    private final Map<Storage, StoreJobs> working = new HashMap<>();
    private WorkRules rules;
    private Hands hands;
    private boolean closed;

    @Activate
    public JobWorker(@Reference Stores stores, Map<String, Object> configuration) {
        this.stores = stores;
        this.clock = Clock.systemUTC();
        work(rules(configuration));
    }

    JobWorker(Stores stores, WorkRules rules, Clock clock) {
        this.stores = stores;
        this.clock = clock;
        work(rules);
    }

    private WorkRules rules(Map<String, Object> configuration) {
        return settings.take(configuration).map(WorkRules::of).orElseThrow();
    }

    private synchronized void work(WorkRules wanted) {
        rules = wanted;
        hands = new Hands(wanted.threads());
    }

    /** Begins anew by other rules; what is being done is given back, and taken again. */
    @Modified
    void modified(Map<String, Object> configuration) {
        WorkRules wanted = rules(configuration);
        List<StoreJobs> former;
        Hands formerHands;
        synchronized (this) {
            if (wanted.equals(rules)) {
                return;
            }
            former = List.copyOf(working.values());
            working.clear();
            formerHands = hands;
            work(wanted);
        }
        former.forEach(StoreJobs::close);
        formerHands.close();
        follow();
    }

    @Activate
    void open() {
        stores.follow(following);
    }

    /** Works on the stores that are here, and on no other; has given back what was being done of one that goes when it returns. */
    private void follow() {
        List<StoreJobs> gone = new ArrayList<>();
        synchronized (this) {
            Collection<Storage> present = closed ? List.of() : stores.present();
            working.entrySet().removeIf(entry -> !present.contains(entry.getKey()) && gone.add(entry.getValue()));
            present.forEach(store -> working.computeIfAbsent(store, this::started));
        }
        gone.forEach(StoreJobs::close);
    }

    private StoreJobs started(Storage store) {
        StoreJobs jobs = new StoreJobs(store, handlers, hands, rules, clock);
        jobs.start();
        return jobs;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addHandler(JobHandler handler, ServiceReference<JobHandler> reference) {
        handlers.put(reference, handler);
        working().forEach(StoreJobs::look);
    }

    void updatedHandler(JobHandler handler, ServiceReference<JobHandler> reference) {
        addHandler(handler, reference);
    }

    void removeHandler(JobHandler handler, ServiceReference<JobHandler> reference) {
        handlers.remove(reference);
        working().forEach(jobs -> jobs.takeFrom(handler));
        working().forEach(StoreJobs::look);
    }

    private synchronized List<StoreJobs> working() {
        return List.copyOf(working.values());
    }

    /** Gives back what is being done. */
    @Deactivate
    void close() {
        stores.unfollow(following);
        synchronized (this) {
            closed = true;
        }
        follow();
        hands.close();
    }

    @Override
    public List<Problem> problems() {
        return settings.problems();
    }

    @Override
    public List<String> examined() {
        return settings.examined();
    }
}
