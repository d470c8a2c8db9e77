/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/** A way in which administrators replace a bundle. */
enum Replacement {
    /** It is stopped, is away for a while, and starts again. */
    STOP("stop, start") {
        @Override
        void carryOut(Bundle victim, Runnable inBetween) throws BundleException {
            victim.stop();
            inBetween.run();
            victim.start();
        }
    },
    /** It is updated, whoever is wired to it goes on with the classes of before for a while, and then starts anew. */
    UPDATE("update, refresh") {
        @Override
        void carryOut(Bundle victim, Runnable inBetween) throws BundleException {
            if (isSingleton(victim)) {
                victim.stop();
            }
            victim.update();
            inBetween.run();
            refresh(victim);
            victim.start();
        }
    };

    private final String title;

    Replacement(String title) {
        this.title = title;
    }

    /**
     * Returns when the bundle is there again, which says nothing of whoever depends on it.
     *
     * @param inBetween is run while it is away, or not yet refreshed
     */
    abstract void carryOut(Bundle victim, Runnable inBetween) throws BundleException;

    @Override
    public String toString() {
        return title;
    }

    /** A singleton cannot start anew as long as somebody uses its former classes. */
    private static boolean isSingleton(Bundle bundle) {
        return bundle.getHeaders().get(Constants.BUNDLE_SYMBOLICNAME).contains("singleton:=true");
    }

    private static void refresh(Bundle bundle) {
        FrameworkWiring wiring = FrameworkUtil.getBundle(Replacement.class)
                .getBundleContext()
                .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class);
        CountDownLatch refreshed = new CountDownLatch(1);
        wiring.refreshBundles(Set.of(bundle), event -> refreshed.countDown());
        Patience.until(() -> refreshed.getCount() == 0);
    }
}
