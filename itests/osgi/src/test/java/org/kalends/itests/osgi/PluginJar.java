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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A bundle with one component: what a stranger's build makes of one annotated class and those beside it.
 *
 * @param implementation the class of the component
 * @param others the names, in its package, of the other classes of the bundle
 * @param services the services that it is
 * @param references the services that its constructor takes, in order
 * @param packages those of ours that it uses
 * @param ranking its ranking
 * @param properties texts that are further properties of the service
 */
record PluginJar(
        Class<?> implementation,
        List<String> others,
        List<Class<?>> services,
        List<Class<?>> references,
        List<String> packages,
        int ranking,
        Map<String, String> properties) {
    private static final String COMPONENT = "OSGI-INF/component.xml";
    private static final String VERSION = ";version=\"[1.0,3)\"";

    /** One of a single class that is one service and needs none. */
    PluginJar(
            Class<?> implementation,
            Class<?> service,
            List<String> packages,
            int ranking,
            Map<String, String> properties) {
        this(implementation, List.of(), List.of(service), List.of(), packages, ranking, properties);
    }

    /** One whose service has no further properties. */
    PluginJar(Class<?> implementation, Class<?> service, List<String> packages, int ranking) {
        this(implementation, service, packages, ranking, Map.of());
    }

    /** The same with further classes of the same package in it; those inside one are named with a {@code $}. */
    PluginJar with(String... names) {
        return new PluginJar(implementation, List.of(names), services, references, packages, ranking, properties);
    }

    /** The same as a further service, too. */
    PluginJar alsoAs(Class<?> service) {
        List<Class<?>> all =
                Stream.concat(services.stream(), Stream.of(service)).toList();
        return new PluginJar(implementation, others, all, references, packages, ranking, properties);
    }

    /** The same with a constructor that takes services. */
    PluginJar needing(Class<?>... taken) {
        return new PluginJar(implementation, others, services, List.of(taken), packages, ranking, properties);
    }

    /** The bundle, to be installed. */
    InputStream stream() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(octets, manifest())) {
            jar.putNextEntry(new JarEntry(COMPONENT));
            jar.write(component().getBytes(StandardCharsets.UTF_8));
            copy(implementation.getSimpleName(), jar);
            for (String other : others) {
                copy(other, jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(octets.toByteArray());
    }

    private void copy(String name, JarOutputStream jar) throws IOException {
        String classFile = implementation.getPackageName().replace('.', '/') + '/' + name + ".class";
        try (InputStream code = implementation.getClassLoader().getResourceAsStream(classFile)) {
            jar.putNextEntry(new JarEntry(classFile));
            code.transferTo(jar);
        }
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
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%1$s" init="%2$d">
                  <property name="service.ranking" type="Integer" value="%3$d"/>
                  %4$s
                  <implementation class="%1$s"/>
                  <service>%5$s</service>
                  %6$s
                </scr:component>
                """
                .formatted(
                        implementation.getName(), references.size(), ranking, furtherProperties(), provided(), taken());
    }

    private String furtherProperties() {
        return properties.entrySet().stream()
                .map(property ->
                        "<property name=\"%s\" value=\"%s\"/>".formatted(property.getKey(), property.getValue()))
                .collect(Collectors.joining());
    }

    private String provided() {
        return services.stream()
                .map(service -> "<provide interface=\"%s\"/>".formatted(service.getName()))
                .collect(Collectors.joining());
    }

    private String taken() {
        return IntStream.range(0, references.size())
                .mapToObj(at -> "<reference name=\"%1$d\" interface=\"%2$s\" parameter=\"%1$d\"/>"
                        .formatted(at, references.get(at).getName()))
                .collect(Collectors.joining());
    }
}
