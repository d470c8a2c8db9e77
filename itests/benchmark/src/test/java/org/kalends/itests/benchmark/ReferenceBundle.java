/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Puts {@link ReferenceServlet} up beside the server, as a bundle that an administrator drops in. */
public final class ReferenceBundle implements BundleActivator {
    /** Where it stands; how many octets are wanted follows. */
    static final String PATH = "/reference/";

    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.pattern", PATH + "*");
        context.registerService(Servlet.class, new ReferenceServlet(), properties);
    }

    /** The framework takes back what was registered. */
    @Override
    public void stop(BundleContext context) {}

    /** Writes the bundle into a folder. */
    static void writeInto(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", ReferenceBundle.class.getPackageName());
        headers.putValue("Bundle-Activator", ReferenceBundle.class.getName());
        headers.putValue("Import-Package", "jakarta.servlet,jakarta.servlet.http,org.osgi.framework");
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(folder.resolve("reference.jar")), manifest)) {
            for (Class<?> each : List.of(ReferenceBundle.class, ReferenceServlet.class)) {
                String name = each.getName().replace('.', '/') + ".class";
                try (InputStream code = each.getClassLoader().getResourceAsStream(name)) {
                    jar.putNextEntry(new JarEntry(name));
                    code.transferTo(jar);
                }
            }
        }
    }
}
