/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.http.whiteboard.annotations.RequireHttpWhiteboard;

/**
 * Has the front stand for as long as the bundle is active. No component: it has to stand while the runtime of components, and all
 * that is wired to it, is being replaced.
 */
@RequireHttpWhiteboard
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class FrontActivator implements BundleActivator {
    private Turn turn;

    @Override
    public void start(BundleContext context) {
        turn = new Turn(context);
        turn.await();
    }

    @Override
    public void stop(BundleContext context) {
        turn.close();
    }
}
