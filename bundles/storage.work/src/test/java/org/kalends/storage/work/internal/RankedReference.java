/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/**
 * A reference that can be compared as those of a framework are: by ranking, then by age.
 *
 * @param more properties besides these two
 */
record RankedReference<S>(long id, int ranking, Map<String, Object> more) implements ServiceReference<S> {
    RankedReference(long id, int ranking) {
        this(id, ranking, Map.of());
    }

    @Override
    public Object getProperty(String key) {
        return getProperties().get(key);
    }

    @Override
    public String[] getPropertyKeys() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Dictionary<String, Object> getProperties() {
        Hashtable<String, Object> properties = new Hashtable<>(more);
        properties.put("service.id", id);
        properties.put("service.ranking", ranking);
        return properties;
    }

    @Override
    public Bundle getBundle() {
        throw new UnsupportedOperationException();
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

    /** It stays the same one when its properties change. */
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
