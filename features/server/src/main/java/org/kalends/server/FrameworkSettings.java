/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What the framework and its bundles are told through framework properties. */
final class FrameworkSettings {
    /**
     * Packages that launcher and bundles share, so that the launcher can ask the component runtime what is missing, and
     * look at configurations before they are delivered.
     * Their jars are on the launcher's class path.
     */
    private static final String SHARED_PACKAGES = String.join(
            ",",
            "org.osgi.service.cm;version=1.6.1",
            "org.osgi.service.component;version=1.5.1",
            "org.osgi.service.component.runtime;version=1.5.0",
            "org.osgi.service.component.runtime.dto;version=1.5.0",
            "org.osgi.util.promise;version=1.3.0",
            "org.osgi.util.function;version=1.2.0");

    /** Has Felix HTTP show each request to somebody before a servlet is looked up for it, which the door needs. */
    private static final String REQUESTS_SHOWN = "org.apache.felix.proxy.load.balancer.connection.enable";

    private FrameworkSettings() {}

    /** All framework properties; those of {@code etc/framework.properties} have the last word. */
    static Map<String, String> of(Options options) {
        Map<String, String> settings = new HashMap<>();
        settings.put("kalends.home", options.home().toString());
        settings.put("kalends.etc", options.etc().toString());
        settings.put("kalends.data", options.data().toString());
        settings.put("org.osgi.framework.storage", BundleCache.folder(options).toString());
        // What is in the descriptions of components is in the cache, too
        settings.put("ds.cache.metadata", "true");
        // Not in the cache, which may be made anew at each start
        settings.put(
                "org.kalends.dav.front.file",
                options.data().resolve("publication").toString());
        settings.put("org.osgi.framework.startlevel.beginning", Integer.toString(BundleFolder.HIGHEST_LEVEL));
        settings.put("org.osgi.framework.system.packages.extra", SHARED_PACKAGES);
        // Felix would guess now and then that a class of the application around is meant
        settings.put("felix.bootdelegation.implicit", "false");
        settings.put("org.osgi.service.http.port", Integer.toString(options.port()));
        settings.put("org.apache.felix.http.host", options.host());
        // Who finds the queue full is not refused but left waiting for seconds; Java's own 50 are a moment's crowd
        settings.put("org.apache.felix.http.jetty.acceptQueueSize", "2000");
        // Encoded slashes and percent signs in names reach us; we take paths apart ourselves
        settings.put("org.eclipse.jetty.UriComplianceMode", "LEGACY");
        // The files of etc/ are the truth; a full disk must not keep one of them from being taken in
        settings.put("felix.cm.pm", "memory");
        settings.put(
                "org.apache.felix.configadmin.plugin.interpolation.secretsdir",
                options.etc().resolve("secrets").toString());
        settings.putAll(options.database().settings());
        settings.putAll(fileInstall(options));
        settings.putAll(own(options.etc().resolve("framework.properties")));
        settings.putAll(door(settings));
        return settings;
    }

    /** What an administrator switches on in Felix HTTP is asked behind the door. */
    private static Map<String, String> door(Map<String, String> settings) {
        return Map.of(
                REQUESTS_SHOWN,
                "true",
                "org.kalends.http.door.forwarded",
                settings.getOrDefault(REQUESTS_SHOWN, "false"));
    }

    private static Map<String, String> fileInstall(Options options) {
        return Map.of(
                "felix.fileinstall.dir", options.etc().toString(),
                "felix.fileinstall.filter", ".*\\.(cfg|config)",
                "felix.fileinstall.tmpdir",
                        BundleCache.folder(options).resolve("fileinstall").toString(),
                "felix.fileinstall.poll", "1000",
                "felix.fileinstall.configEncoding", "UTF-8",
                // The first configurations are there before the first component starts
                "felix.fileinstall.noInitialDelay", "true",
                "felix.fileinstall.enableConfigSave", "false",
                "felix.fileinstall.subdir.mode", "skip");
    }

    private static Map<String, String> own(Path file) {
        Map<String, String> own = new HashMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new StartException(ExitCode.FAILED, "Cannot read " + file, e);
            }
            properties.stringPropertyNames().forEach(name -> own.put(name, properties.getProperty(name)));
        }
        return own;
    }
}
