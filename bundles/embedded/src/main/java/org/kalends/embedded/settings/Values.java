/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.settings;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

/**
 * Values by name, behind a type whose methods have these names.
 *
 * @param type the annotation type
 * @param byName the values, lists as such
 */
record Values(Class<?> type, Map<String, Object> byName) implements InvocationHandler {
    private static final String[] NOTHING = {};

    static <S> S as(Class<S> type, Map<String, Object> byName) {
        Values values = new Values(type, Map.copyOf(byName));
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, values));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "annotationType" -> type;
            case "toString" -> byName.toString();
            case "hashCode" -> hashCode();
            case "equals" -> Proxy.isProxyClass(arguments[0].getClass())
                    && equals(Proxy.getInvocationHandler(arguments[0]));
            default -> value(nameOf(method));
        };
    }

    /** The name of the value behind a method: one that begins with a dot, and so is no property of a service, has {@code _} there. */
    static String nameOf(Method method) {
        String name = method.getName();
        return name.startsWith("_") ? '.' + name.substring(1) : name;
    }

    private Object value(String name) {
        return byName.get(name) instanceof List<?> list ? list.toArray(NOTHING) : byName.get(name);
    }
}
