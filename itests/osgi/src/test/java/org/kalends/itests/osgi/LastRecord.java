/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import java.util.Map;

/**
 * The record that Java has made {@code equals} and the like for last. Its {@link ObjectMethods} hold the types of that one, of whichever
 * bundle it is, until it is another's turn: a cache of one, which is nobody's leak.
 *
 * @param it of no meaning
 */
record LastRecord(LastRecord it) {
    private static final Map<String, MethodType> METHODS = Map.of(
            "equals", methodType(boolean.class, LastRecord.class, Object.class),
            "hashCode", methodType(int.class, LastRecord.class),
            "toString", methodType(String.class, LastRecord.class));

    /** Has it be this one. */
    static void displace() {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            MethodHandle getter = lookup.findVirtual(LastRecord.class, "it", methodType(LastRecord.class));
            for (Map.Entry<String, MethodType> method : METHODS.entrySet()) {
                ObjectMethods.bootstrap(lookup, method.getKey(), method.getValue(), LastRecord.class, "it", getter);
            }
        } catch (Throwable e) { // what a bootstrap method may throw
            throw new AssertionError(e);
        }
    }
}
