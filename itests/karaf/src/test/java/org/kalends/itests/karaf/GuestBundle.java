/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.karaf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.kalends.itests.karaf.guest.Greeting;
import org.kalends.itests.karaf.guest.Homepage;

/**
 * A bundle of the host with one component.
 *
 * @param component its class
 * @param imports the packages that it uses
 * @param service the service that it is, and what else its declaration says
 */
record GuestBundle(Class<?> component, String imports, String service) {
    /** A page at {@code /} on the HTTP Whiteboard. */
    static final GuestBundle HOMEPAGE = new GuestBundle(
            Homepage.class,
            "javax.servlet,javax.servlet.http",
            """
            <property name="osgi.http.whiteboard.servlet.pattern" value="/"/>
            <service scope="prototype"><provide interface="javax.servlet.Servlet"/></service>
            """);

    /** A command of somebody else. */
    static final GuestBundle GREETING = new GuestBundle(
            Greeting.class,
            "org.kalends.shell.api;version=\"[1,2)\"",
            """
            <service><provide interface="org.kalends.shell.api.Command"/></service>
            """);

    private static final String COMPONENT = "OSGI-INF/component.xml";

    /** Its symbolic name. */
    String name() {
        return component.getName();
    }

    /** Writes the bundle into a folder. */
    Path writeInto(Path folder) throws IOException {
        Path file = folder.resolve(component.getSimpleName() + ".jar");
        String code = name().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest());
                InputStream octets = component.getClassLoader().getResourceAsStream(code)) {
            jar.putNextEntry(new JarEntry(COMPONENT));
            jar.write(declaration().getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry(code));
            octets.transferTo(jar);
        }
        return file;
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name());
        headers.putValue("Service-Component", COMPONENT);
        headers.putValue("Import-Package", imports);
        return manifest;
    }

    private String declaration() {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                  <implementation class="%1$s"/>
                  %2$s
                </scr:component>
                """
                .formatted(name(), service);
    }
}
