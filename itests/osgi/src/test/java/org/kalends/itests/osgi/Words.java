/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import org.osgi.framework.Bundle;

/**
 * The words of a form in a bundle, and where they are.
 *
 * @param name the file in English
 */
record Words(String name, byte[] inEnglish, byte[] inGerman) {
    private static final String FOLDER = "OSGI-INF/l10n";

    /** All that a bundle has; a file in one language alone has no words in the other. */
    static List<Words> of(Bundle bundle) throws IOException {
        List<Words> all = new ArrayList<>();
        Enumeration<URL> files = bundle.findEntries(FOLDER, "*.properties", false);
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            String name = file.getPath();
            String english = name.replace("_de.properties", ".properties");
            all.add(new Words(
                    english,
                    content(bundle, english),
                    content(bundle, english.replace(".properties", "_de.properties"))));
        }
        return all;
    }

    private static byte[] content(Bundle bundle, String path) throws IOException {
        URL file = bundle.getEntry(path);
        if (file == null) {
            return new byte[0];
        }
        try (InputStream content = file.openStream()) {
            return content.readAllBytes();
        }
    }

    Properties english() throws IOException {
        return read(inEnglish);
    }

    Properties german() throws IOException {
        return read(inGerman);
    }

    private static Properties read(byte[] content) throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(content));
        return properties;
    }

    boolean isAscii() {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(new String(inEnglish, StandardCharsets.ISO_8859_1))
                && StandardCharsets.US_ASCII.newEncoder().canEncode(new String(inGerman, StandardCharsets.ISO_8859_1));
    }

    @Override
    public String toString() {
        return name;
    }
}
