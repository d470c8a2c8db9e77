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
import org.kalends.itests.karaf.guest.Homepage;

/** A bundle of the host with {@link Homepage} at {@code /} on the HTTP Whiteboard. */
final class HomepageBundle {
    private static final String NAME = Homepage.class.getName();
    private static final String CODE = NAME.replace('.', '/') + ".class";
    private static final String COMPONENT = "OSGI-INF/component.xml";

    private HomepageBundle() {}

    /** Writes the bundle into a folder. */
    static Path writeInto(Path folder) throws IOException {
        Path file = folder.resolve("homepage.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest());
                InputStream code = Homepage.class.getClassLoader().getResourceAsStream(CODE)) {
            jar.putNextEntry(new JarEntry(COMPONENT));
            jar.write(component().getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry(CODE));
            code.transferTo(jar);
        }
        return file;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", NAME);
        headers.putValue("Service-Component", COMPONENT);
        headers.putValue("Import-Package", "javax.servlet,javax.servlet.http");
        return manifest;
    }

    private static String component() {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                  <property name="osgi.http.whiteboard.servlet.pattern" value="/"/>
                  <implementation class="%1$s"/>
                  <service scope="prototype"><provide interface="javax.servlet.Servlet"/></service>
                </scr:component>
                """
                .formatted(NAME);
    }
}
