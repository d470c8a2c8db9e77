/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.lang.annotation.Annotation;

/** What is said of the servlets where nothing is configured, but for the servlet context. */
record TestSettings(String contextSelect) implements Publisher.Settings {
    TestSettings() {
        this("");
    }

    @Override
    public String target() {
        return "";
    }

    @Override
    public boolean discoveryAtRoot() {
        return true;
    }

    @Override
    public boolean wellKnown() {
        return true;
    }

    @Override
    public int redirectSeconds() {
        return 60;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return Publisher.Settings.class;
    }
}
