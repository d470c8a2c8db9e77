/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.resolution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** A running framework with bundles that are resolved, and not started. */
final class Host implements AutoCloseable {
    private static final String OURS = "org.kalends.";

    /** What the launcher has on its class path for all. */
    private static final String SHARED_PACKAGES =
            "org.osgi.service.cm;version=1.6.1,org.osgi.service.component;version=1.5.1,"
                    + "org.osgi.service.component.runtime;version=1.5.0,org.osgi.service.component.runtime.dto;version=1.5.0,"
                    + "org.osgi.util.promise;version=1.3.0,org.osgi.util.function;version=1.2.0";

    /** An HTTP service, whichever the host has. */
    private static final String WHITEBOARD =
            "osgi.implementation;osgi.implementation=\"osgi.http\";version:Version=\"2.0\"";

    private final Framework framework;

    /** @param cache where the framework keeps what is its own */
    Host(Path cache, JarSet jars) throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        SHARED_PACKAGES,
                        Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
                        WHITEBOARD,
                        "felix.cache.locking",
                        "false",
                        "felix.log.level",
                        "0"));
        framework.start();
        for (Path jar : jars.files()) {
            framework.getBundleContext().installBundle("reference:" + jar.toUri());
        }
        framework.adapt(FrameworkWiring.class).resolveBundles(null);
    }

    /** The names of those of ours that lack something. */
    List<String> unresolved() {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.getState() == Bundle.INSTALLED)
                .map(Bundle::getSymbolicName)
                .filter(name -> name.startsWith(OURS))
                .sorted()
                .toList();
    }

    /** What the framework says when a bundle that lacks something is to be started. */
    String complaintOf(String symbolicName) {
        Bundle bundle = Arrays.stream(framework.getBundleContext().getBundles())
                .filter(each -> symbolicName.equals(each.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        try {
            bundle.start();
            return "";
        } catch (BundleException e) {
            return e.getMessage();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            framework.stop();
            framework.waitForStop(10_000);
        } catch (BundleException | InterruptedException e) {
            throw new IOException("The framework did not stop", e);
        }
    }
}
