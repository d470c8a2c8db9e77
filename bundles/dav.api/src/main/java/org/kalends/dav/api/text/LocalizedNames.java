/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Names that a bundle gives things in the languages it speaks: {@code names_de.properties} and its like; in English,
 * {@code names.properties}, where it does not speak the one asked for, whatever the machine speaks.
 */
public final class LocalizedNames {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String path;
    private final ClassLoader bundle;

    private LocalizedNames(String path, ClassLoader bundle) {
        this.path = path;
        this.bundle = bundle;
    }

    /** The names that lie beside a class. */
    public static LocalizedNames beside(Class<?> owner) {
        return new LocalizedNames(owner.getPackageName() + ".names", owner.getClassLoader());
    }

    /**
     * A name.
     *
     * @param key what it is the name of
     * @param locale language of the reader
     */
    public String get(String key, Locale locale) {
        return ResourceBundle.getBundle(path, locale, bundle, NO_FALLBACK).getString(key);
    }
}
