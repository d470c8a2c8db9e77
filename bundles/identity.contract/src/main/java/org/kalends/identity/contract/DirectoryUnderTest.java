/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import org.kalends.identity.Directory;

/** A directory that is put to the test. */
public interface DirectoryUnderTest {
    /** A directory that knows {@link DirectoryContent#SMALL}, and nothing else, when a test begins. */
    Directory testee();
}
