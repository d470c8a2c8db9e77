/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.identity.Directory;
import org.kalends.itests.client.Answer;
import org.kalends.itests.osgi.plugin.Forgetful;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** What becomes of requests for which a directory by somebody else throws something. */
public class DirectoryTroubleIT extends RunningServer {
    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        plugin = install(new PluginJar(Forgetful.class, Directory.class, List.of("org.kalends.identity"), 0));
    }

    @After
    public void uninstall() throws BundleException {
        plugin.uninstall();
    }

    private Answer principal(int id) {
        return anton().propfind("/dav/principals/users/" + id + '/', "<displayname/>");
    }

    @Test
    public void aDirectoryThatCannotBeAskedShouldPutOffWhatItIsAskedFor() {
        Answer answer = principal(Forgetful.CANNOT_BE_ASKED);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(anton().propfind("/dav/caldav/users/" + Forgetful.CANNOT_BE_ASKED + '/', "")
                        .status())
                .isEqualTo(503);
    }

    @Test
    public void aMistakeOfADirectoryShouldBeToldAsOne() {
        assertThat(principal(Forgetful.IS_A_MISTAKE).status()).isEqualTo(500);
    }

    @Test
    public void whomItDoesNotKnowShouldNotBeThereAndOthersGoOn() {
        assertThat(principal(997).status()).isEqualTo(404);
        assertThat(principal(3).status()).isEqualTo(207);
    }
}
