/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.storage.api.StorageUnavailableException;

/**
 * Where a further database of a store is, as settings say it.
 *
 * @param name by which contexts are placed in it
 * @param address where it is
 */
record FurtherAddress(String name, ServerAddress address) {
    /** What is between two of them, unlike the commas between the hosts of a URL. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*(?=[^,=/]+=jdbc:)");

    private static final Pattern SETTING = Pattern.compile("([A-Za-z0-9_-]{1,64})=(jdbc:.+)");

    /**
     * The further databases of settings; who signs in at the main one does so at these, too.
     *
     * @throws StorageUnavailableException when they cannot be meant
     */
    static List<FurtherAddress> of(JdbcSettings settings, ServerAddress main) {
        List<FurtherAddress> all = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>(Set.of(SpreadDatabases.number(PlacementTable.MAIN)));
        Set<String> places = new HashSet<>(Set.of(main.shown()));
        for (String setting : separate(settings.databases())) {
            FurtherAddress further = parse(setting, main);
            if (!numbers.add(SpreadDatabases.number(further.name()))) {
                throw new StorageUnavailableException(
                        "The name " + further.name() + " of a database is taken, or too much like another one");
            }
            if (!places.add(further.address().shown())) {
                throw new StorageUnavailableException("The database " + further.address() + " is named twice");
            }
            all.add(further);
        }
        return all;
    }

    private static List<String> separate(String... settings) {
        return settings.length == 0 ? List.of() : List.of(BETWEEN.split(String.join(",", settings)));
    }

    private static FurtherAddress parse(String setting, ServerAddress main) {
        Matcher matcher = SETTING.matcher(setting.strip());
        if (!matcher.matches()) {
            throw new StorageUnavailableException(
                    "A further database is not written as name=JDBC URL: " + setting.replaceAll("\\?.*", ""));
        }
        ServerAddress address = new ServerAddress(matcher.group(2), main.user(), main.password(), "");
        if (address.dialect().getClass() != main.dialect().getClass()) {
            throw new StorageUnavailableException("The database " + address + " is of another kind than the main one");
        }
        return new FurtherAddress(matcher.group(1), address);
    }
}
