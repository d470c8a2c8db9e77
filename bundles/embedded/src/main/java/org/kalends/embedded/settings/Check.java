/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/**
 * What a text must be that a form cannot say.
 *
 * @param wanted what would be right, to be put behind "it must be"
 * @param fits whether a text is right; it is stripped and not empty
 */
public record Check(String wanted, Predicate<String> fits) {
    /** A filter of the OSGi framework. */
    public static final Check FILTER = new Check("a filter such as (name=value)", Check::isFilter);

    /** A path of the file system, whether or not there is something. */
    public static final Check PATH = new Check("the path of a file or folder", Check::isPath);

    private static boolean isFilter(String text) {
        try {
            FrameworkUtil.createFilter(text);
            return true;
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    private static boolean isPath(String text) {
        try {
            return !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
