/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.requirement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Requirement;

/**
 * Says in the manifest that the component is of no use without Configuration Admin (OSGi Compendium 104), as it is not there
 * without a configuration. Who puts a runtime together is told, by a resolver that looks at what is effective then, such as
 * Karaf's or bnd's.
 *
 * <p>The annotation of the specification would have the framework wire the bundle to Configuration Admin, and refresh it whenever
 * that is updated. The bundles that are configured are most of ours: with all of them anew the servlets came back long after
 * the HTTP service, which told clients meanwhile that nothing is there.
 */
@Requirement(namespace = "osgi.implementation", name = "osgi.cm", version = "1.6", effective = "active")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface RequireConfiguration {}
