/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A bundle with one component: what a stranger's build makes of one annotated class. */
record PluginJar(Class<?> service, Class<?> implementation, int ranking) {
    private static final String COMPONENT = "OSGI-INF/component.xml";
    /** What a plugin may need; a build takes those it uses. */
    private static final String IMPORTS = "javax.xml.namespace,"
            + Stream.of(
                            "org.kalends.dav.core",
                            "org.kalends.dav.core.exchange",
                            "org.kalends.dav.core.resource",
                            "org.kalends.dav.core.spi",
                            "org.kalends.dav.core.xml",
                            "org.kalends.identity",
                            "org.kalends.storage.api")
                    .map(name -> name + ";version=\"[1.0,3)\"")
                    .collect(Collectors.joining(","));

    /** The bundle, to be installed. */
    InputStream stream() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        String classFile = implementation.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(octets, manifest());
                InputStream code = implementation.getClassLoader().getResourceAsStream(classFile)) {
            jar.putNextEntry(new JarEntry(COMPONENT));
            jar.write(component().getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry(classFile));
            code.transferTo(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(octets.toByteArray());
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", implementation.getName());
        headers.putValue("Service-Component", COMPONENT);
        headers.putValue("Import-Package", IMPORTS);
        return manifest;
    }

    private String component() {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                  <property name="service.ranking" type="Integer" value="%2$d"/>
                  <implementation class="%1$s"/>
                  <service><provide interface="%3$s"/></service>
                </scr:component>
                """
                .formatted(implementation.getName(), ranking, service.getName());
    }
}
