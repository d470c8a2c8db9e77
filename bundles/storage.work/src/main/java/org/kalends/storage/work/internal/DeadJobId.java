/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a dead job among those of all stores: {@code 17} in the default account, {@code archive/17} in another one.
 *
 * @param account of the store
 * @param number its id there
 */
record DeadJobId(String account, long number) {
    private static final Pattern FORM = Pattern.compile("(?:(.+)/)?([0-9]{1,18})");

    /** Empty when the text is no such id. */
    static Optional<DeadJobId> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new DeadJobId(Optional.ofNullable(form.group(1)).orElse(""), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return account.isEmpty() ? Long.toString(number) : account + "/" + number;
    }
}
