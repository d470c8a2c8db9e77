/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.core.internal.client.ChangingConfig;
import org.kalends.dav.core.internal.installation.KeptInstallation;
import org.kalends.dav.core.internal.registry.ConfigSources;
import org.kalends.dav.core.internal.registry.KnownDirectories;
import org.kalends.identity.internal.RankedDirectories;

class EvidenceTest {
    private final ChangingConfig config = new ChangingConfig();
    private KeptInstallation installation;
    private ConfigSources sources;
    private KnownDirectories directories;
    private Object stores = "both";

    @BeforeEach
    void install(@TempDir Path folder) {
        installation = new KeptInstallation(folder.resolve("installation"), Map.of());
        config.read("files", "server");
        sources = new ConfigSources(config, installation, () -> true);
        directories = new KnownDirectories(installation, new RankedDirectories());
    }

    private Evidence gathered() throws DavException {
        return Evidence.gather(sources, directories, () -> stores);
    }

    private static DavException refusal(int status) {
        return DavException.of(status, "No.");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 412, 500})
    void whereAllStaysARefusalShouldStand(int status) throws DavException {
        assertThat(gathered().supports(refusal(status), true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 500})
    void noRefusalShouldStandWhenASourceWentInBetween(int status) throws DavException {
        Evidence evidence = gathered();
        config.read("server");

        assertThat(evidence.supports(refusal(status), true)).isFalse();
    }

    @Test
    void noRefusalShouldStandWhenASourceWentAndCameBackInBetween() throws DavException {
        Evidence evidence = gathered();
        config.read("server");
        config.read("files", "server");

        assertThat(evidence.supports(refusal(403), true)).isFalse();
    }

    @Test
    void nothingShouldBeJudgedWhileASourceIsAway() {
        config.read("server");

        assertThatThrownBy(this::gathered)
                .isInstanceOfSatisfying(DavException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(503));
    }

    @Test
    void aSourceThatIsForgottenShouldNotBeWaitedFor() throws DavException {
        config.read("server");
        installation.forget(Part.SOURCE, "files");

        assertThat(gathered().supports(refusal(403), true)).isTrue();
    }

    @Test
    void whomNobodyKnowsMayBeKnownToADirectoryThatIsAway() throws DavException {
        installation.seen(Part.DIRECTORY, "ldap");

        assertThat(gathered().supports(refusal(401), true)).isFalse();
        assertThat(gathered().supports(refusal(404), true)).isFalse();
        assertThat(gathered().supports(refusal(412), true)).isTrue();
    }

    @Test
    void whatFailsAsAStoreGoesShouldBeNobodysMistake() throws DavException {
        Evidence evidence = gathered();
        stores = "one";

        assertThat(evidence.supports(refusal(500), true)).isFalse();
        assertThat(evidence.supports(refusal(412), true)).isTrue();
    }

    @Test
    void whoDoesNotSignInShouldBeAskedToWhateverIsAway() throws DavException {
        installation.seen(Part.DIRECTORY, "ldap");

        assertThat(gathered().supports(refusal(401), false)).isTrue();
    }
}
