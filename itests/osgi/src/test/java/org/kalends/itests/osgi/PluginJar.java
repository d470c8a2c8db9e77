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
import org.kalends.dav.core.spi.LiveProperty;

/** A bundle with one component: what a stranger's build makes of one annotated class. */
record PluginJar(Class<? extends LiveProperty> property, int ranking) {
    private static final String COMPONENT = "OSGI-INF/component.xml";
    private static final String VERSION = ";version=\"[1.0,2)\"";
    private static final String IMPORTS = "javax.xml.namespace,org.kalends.dav.core.resource" + VERSION
            + ",org.kalends.dav.core.spi" + VERSION + ",org.kalends.dav.core.xml" + VERSION;

    /** The bundle, to be installed. */
    InputStream stream() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        String classFile = property.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(octets, manifest());
                InputStream code = property.getClassLoader().getResourceAsStream(classFile)) {
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
        headers.putValue("Bundle-SymbolicName", property.getName());
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
                .formatted(property.getName(), ranking, LiveProperty.class.getName());
    }
}
