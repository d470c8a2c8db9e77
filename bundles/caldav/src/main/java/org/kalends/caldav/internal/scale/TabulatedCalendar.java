/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A calendar that follows sun and moon, from a table: a line for each year with the day it begins on, counted from 1 January 1970, and its
 * months, each by its number, an {@code L} behind that of a leap month, and {@code +} where it has thirty days, {@code -} where it has 29.
 * Years have the number of the Gregorian year they begin in.
 */
final class TabulatedCalendar implements CalendarSystem {
    private static final double DAYS_OF_YEAR = 365.2422;

    private final List<CalendarYear> years = new ArrayList<>();
    private final List<Long> months = new ArrayList<>();
    private final int first;

    /** @param table a resource beside this class; blank lines and those that begin with a number sign are left out */
    TabulatedCalendar(String table) {
        try (InputStream in = TabulatedCalendar.class.getResourceAsStream(table);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            long before = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    years.add(year(line.split(" ")));
                    months.add(before);
                    before += years.get(years.size() - 1).months().size();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        first = years.get(0).number();
    }

    private static CalendarYear year(String[] fields) {
        List<CalendarMonth> months = new ArrayList<>(13);
        for (int i = 2; i < fields.length; i++) {
            boolean leap = fields[i].indexOf('L') > 0;
            int number = Integer.parseInt(fields[i].replaceAll("\\D", ""));
            months.add(new CalendarMonth(number, leap, fields[i].endsWith("+") ? 30 : 29));
        }
        return new CalendarYear(Integer.parseInt(fields[0]), Long.parseLong(fields[1]), months);
    }

    @Override
    public Optional<CalendarYear> year(int number) {
        int index = number - first;
        return index < 0 || index >= years.size() ? Optional.empty() : Optional.of(years.get(index));
    }

    @Override
    public int about(long day) {
        return (int) Math.floor(day / DAYS_OF_YEAR) + 1970;
    }

    @Override
    public long monthsBefore(int year) {
        return months.get(Math.max(0, Math.min(year - first, months.size() - 1)));
    }
}
