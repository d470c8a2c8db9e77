/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** A reference that can be compared as those of a framework are: by ranking, then by age. */
public record RankedReference<S>(long id, int ranking) implements ServiceReference<S> {
    @Override
    public Object getProperty(String key) {
        return getProperties().get(key);
    }

    @Override
    public String[] getPropertyKeys() {
        return new String[] {"service.id", "service.ranking"};
    }

    @Override
    public Dictionary<String, Object> getProperties() {
        return new Hashtable<>(Map.of("service.id", id, "service.ranking", ranking));
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
