/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kalends.testing.RankedReference;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** Puts components together as the component runtime does, without a framework. */
final class Wiring {
    private int services;

    /** Calls the bind method of this name. */
    void bind(Object component, String method, Object service, int ranking) {
        call(component, method, service, reference(ranking));
    }

    /** A bundle whose registrations are bound to a component, and bound again when their properties change. */
    BundleContext bundle(Object component, Map<String, String> bindMethods) {
        return proxy(BundleContext.class, (bundle, method, arguments) -> {
            if (method.getName().equals("getProperty")) {
                return null;
            }
            List<Runnable> bindings = Arrays.stream((String[]) arguments[0])
                    .filter(bindMethods::containsKey)
                    .map(service -> binding(component, bindMethods.get(service), arguments[1]))
                    .toList();
            bindings.forEach(Runnable::run);
            return proxy(ServiceRegistration.class, (registration, called, parameters) -> {
                bindings.forEach(Runnable::run);
                return null;
            });
        });
    }

    private Runnable binding(Object component, String method, Object service) {
        ServiceReference<?> reference = reference(0);
        return () -> call(component, method, service, reference);
    }

    private ServiceReference<?> reference(int ranking) {
        services++;
        return new RankedReference<>(services, ranking);
    }

    /** Calls a method that components keep to themselves and the runtime. */
    static void call(Object component, String name, Object... arguments) {
        Method bind = Arrays.stream(component.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            bind.setAccessible(true);
            bind.invoke(component, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
