/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A bundle that is stopped until this is closed. */
record StoppedBundle(Bundle bundle) implements AutoCloseable {
    static StoppedBundle stop(Bundle bundle) throws BundleException {
        bundle.stop();
        return new StoppedBundle(bundle);
    }

    @Override
    public void close() throws BundleException {
        bundle.start();
    }
}
