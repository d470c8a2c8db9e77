/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bundle with one component: what a stranger's build makes of one annotated class.
 *
 * @param implementation the class, which has no others inside it
 * @param service the service that it is
 * @param packages those of ours that it uses
 * @param ranking its ranking
 * @param properties texts that are further properties of the service
 */
record PluginJar(
        Class<?> implementation, Class<?> service, List<String> packages, int ranking, Map<String, String> properties) {
    private static final String COMPONENT = "OSGI-INF/component.xml";
    private static final String VERSION = ";version=\"[1.0,3)\"";

    /** One whose service has no further properties. */
    PluginJar(Class<?> implementation, Class<?> service, List<String> packages, int ranking) {
        this(implementation, service, packages, ranking, Map.of());
    }

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
        headers.putValue("Import-Package", imports());
        return manifest;
    }

    private String imports() {
        Stream<String> ours = packages.stream().map(name -> name + VERSION);
        return Stream.concat(Stream.of("javax.xml.namespace"), ours).collect(Collectors.joining(","));
    }

    private String component() {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                  <property name="service.ranking" type="Integer" value="%2$d"/>
                  %4$s
                  <implementation class="%1$s"/>
                  <service><provide interface="%3$s"/></service>
                </scr:component>
                """
                .formatted(implementation.getName(), ranking, service.getName(), furtherProperties());
    }

    private String furtherProperties() {
        return properties.entrySet().stream()
                .map(property ->
                        "<property name=\"%s\" value=\"%s\"/>".formatted(property.getKey(), property.getValue()))
                .collect(Collectors.joining());
    }
}
