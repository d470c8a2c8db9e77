/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import com.example.board.NoticeBoard;
import com.example.guests.GuestPasses;
import java.util.Arrays;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The bundles that the guides are examples of, as their own builds make them. */
enum GuideBundle {
    STORE,
    IDENTITY;

    private String property() {
        return "kalends.guide." + name();
    }

    /** Tells the framework where they are; to be asked outside of it, where their jars are on the class path. */
    static Option locations() {
        return CoreOptions.composite(located(STORE, NoticeBoard.class), located(IDENTITY, GuestPasses.class));
    }

    private static Option located(GuideBundle bundle, Class<?> inside) {
        String jar = inside.getProtectionDomain().getCodeSource().getLocation().toString();
        return CoreOptions.frameworkProperty(bundle.property()).value(jar);
    }

    /** Drops it into the server. */
    Bundle install(BundleContext framework) throws BundleException {
        Bundle bundle = framework.installBundle(framework.getProperty(property()));
        bundle.start();
        return bundle;
    }

    /**
     * Has one of its services do something. It is installed anew for each test, and its classes with it, so that they cannot be
     * named here.
     *
     * @param service the simple name of the type of the service
     * @param arguments of types of Java
     */
    static Object call(Bundle bundle, String service, String method, Object... arguments) {
        try {
            String filter = "(objectClass=*." + service + ")";
            ServiceReference<?>[] all = bundle.getBundleContext().getAllServiceReferences(null, filter);
            ServiceReference<?> own = Arrays.stream(all)
                    .filter(reference -> reference.getBundle().equals(bundle))
                    .findFirst()
                    .orElseThrow();
            Object instance = bundle.getBundleContext().getService(own);
            return Arrays.stream(instance.getClass().getMethods())
                    .filter(candidate -> candidate.getName().equals(method))
                    .findFirst()
                    .orElseThrow()
                    .invoke(instance, arguments);
        } catch (InvalidSyntaxException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
