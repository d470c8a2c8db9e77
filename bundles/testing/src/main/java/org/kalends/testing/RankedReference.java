/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.testing;

import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/**
 * A reference that says of a service what decides about its rank. A service that changes is told of with a reference of the
 * same id, which is equal.
 *
 * @param id {@code service.id}
 * @param ranking {@code service.ranking}
 * @param others properties besides these two
 */
public record RankedReference<S>(long id, int ranking, Map<String, Object> others) implements ServiceReference<S> {
    /** Of a service with no other properties. */
    public RankedReference(long id, int ranking) {
        this(id, ranking, Map.of());
    }

    /** Of a service with a PID. */
    public RankedReference(long id, int ranking, String pid) {
        this(id, ranking, Map.of("service.pid", pid));
    }

    @Override
    public Object getProperty(String key) {
        return getProperties().get(key);
    }

    @Override
    public String[] getPropertyKeys() {
        return getProperties().keySet().toArray(String[]::new);
    }

    @Override
    public Hashtable<String, Object> getProperties() {
        Hashtable<String, Object> properties = new Hashtable<>(others);
        properties.put("service.id", id);
        properties.put("service.ranking", ranking);
        return properties;
    }

    /** None: as of a service that has been unregistered. */
    @Override
    public Bundle getBundle() {
        return null;
    }

    @Override
    public Bundle[] getUsingBundles() {
        return new Bundle[0];
    }

    @Override
    public boolean isAssignableTo(Bundle bundle, String className) {
        return true;
    }

    @Override
    public int compareTo(Object other) {
        RankedReference<?> that = (RankedReference<?>) other;
        return ranking == that.ranking ? Long.compare(that.id, id) : Integer.compare(ranking, that.ranking);
    }

    /** It stays the same one when its ranking changes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RankedReference<?> that && id == that.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public <A> A adapt(Class<A> type) {
        throw new UnsupportedOperationException();
    }
}
