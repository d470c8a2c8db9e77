/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.services;

import java.util.Comparator;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * What decides whether a service comes before another one. It is read once, as a reference answers with what holds at the
 * moment, and an order that changes while it is made is none.
 *
 * @param ranking {@code service.ranking}; 0 when that is no {@code Integer} (OSGi Core section 5.2.5)
 * @param pid {@code service.pid}, which a component has that Configuration Admin made; empty for others
 * @param id {@code service.id}: the older a service, the lower
 */
public record Rank(int ranking, String pid, long id) {
    /** Highest ranking first, then oldest: the order in which the framework itself prefers services. */
    public static final Comparator<Rank> BY_AGE =
            Comparator.comparingInt(Rank::ranking).reversed().thenComparingLong(Rank::id);

    /** Highest ranking first, then by PID, then oldest: the same order after a restart, whoever starts first. */
    public static final Comparator<Rank> BY_PID = Comparator.comparingInt(Rank::ranking)
            .reversed()
            .thenComparing(Rank::pid)
            .thenComparingLong(Rank::id);

    static Rank of(ServiceReference<?> reference) {
        return new Rank(
                reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0,
                reference.getProperty(Constants.SERVICE_PID) instanceof String pid ? pid : "",
                reference.getProperty(Constants.SERVICE_ID) instanceof Long id ? id : Long.MAX_VALUE);
    }
}
