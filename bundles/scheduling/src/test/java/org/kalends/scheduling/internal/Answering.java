/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal;

import java.lang.reflect.Proxy;
import org.kalends.config.Config;
import org.kalends.config.ConfigView;

/** Services that have one answer to whatever they are asked. */
public final class Answering {
    private Answering() {}

    /** A service of a type. */
    public static <T> T to(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }

    /** A configuration in which every property has one value. */
    public static Config configured(Object value) {
        return to(Config.class, to(ConfigView.class, value));
    }
}
