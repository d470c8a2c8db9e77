/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Figures as people and programs read them. */
record Results(List<Figure> figures) {
    private static final double GROWN = 1.15;

    /** A table with a row for each operation, and for each size the processor time and the median, fresh and warm. */
    String markdown() {
        List<Integer> sizes =
                figures.stream().map(Figure::size).distinct().sorted().toList();
        StringBuilder table = new StringBuilder("| operation |");
        sizes.forEach(size ->
                table.append(" %,d fresh: CPU µs | wall µs | warm: CPU µs | wall µs | p99 µs |".formatted(size)));
        table.append(" exponent |\n|---|")
                .append("---|".repeat(sizes.size() * 5 + 1))
                .append('\n');
        for (String operation :
                figures.stream().map(Figure::operation).distinct().toList()) {
            table.append("| ").append(operation).append(" |");
            for (int size : sizes) {
                Optional<Figure> fresh = find(operation, size, "fresh");
                Optional<Figure> warm = find(operation, size, "warm");
                table.append(cell(fresh.map(Figure::processorMicros)))
                        .append(cell(fresh.map(Figure::medianMicros)))
                        .append(cell(warm.map(Figure::processorMicros)))
                        .append(cell(warm.map(Figure::medianMicros)))
                        .append(cell(warm.map(Figure::slowMicros)));
            }
            table.append(' ').append(growth(operation, sizes)).append(" |\n");
        }
        return table.toString();
    }

    private static String cell(Optional<Long> micros) {
        return " " + micros.map(some -> "%,d".formatted(some)).orElse("") + " |";
    }

    private Optional<Figure> find(String operation, int size, String phase) {
        return figures.stream()
                .filter(each -> each.operation().equals(operation) && each.size() == size)
                .filter(each -> each.phase().equals(phase))
                .findFirst();
    }

    /** From each size to the next; marked where the cost grows faster than the answer. */
    private String growth(String operation, List<Integer> sizes) {
        List<String> steps = new ArrayList<>();
        for (int i = 1; i < sizes.size(); i++) {
            Optional<Figure> less = find(operation, sizes.get(i - 1), "warm");
            Optional<Figure> more = find(operation, sizes.get(i), "warm");
            if (less.isPresent() && more.isPresent()) {
                steps.add(step(less.get(), more.get()));
            }
        }
        return String.join(", ", steps);
    }

    private static String step(Figure less, Figure more) {
        OptionalDouble exponent = exponent(less, more);
        if (exponent.isEmpty()) {
            return "–";
        }
        double answer = Math.log((double) (more.octets() + 1) / (less.octets() + 1))
                / Math.log((double) more.size() / less.size());
        boolean faster = exponent.getAsDouble() > Math.max(answer, 0) * GROWN + (GROWN - 1);
        return "%.2f%s".formatted(exponent.getAsDouble(), faster ? " (answer %.2f)".formatted(answer) : "");
    }

    /** By which power of the size the processor time grows; nothing where it is too small to be told. */
    static OptionalDouble exponent(Figure less, Figure more) {
        if (less.processorMicros() <= 0 || more.processorMicros() <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.log((double) more.processorMicros() / less.processorMicros())
                / Math.log((double) more.size() / less.size()));
    }

    /** An array of objects, one figure each. */
    String json() {
        return figures.stream().map(Results::json).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private static String json(Figure figure) {
        return String.format(
                Locale.ROOT,
                "{\"operation\": \"%s\", \"size\": %d, \"phase\": \"%s\", \"requests\": %d, \"processorMicros\": %d,"
                        + " \"medianMicros\": %d, \"p99Micros\": %d, \"perSecond\": %d, \"octets\": %d, \"responses\": %d}",
                figure.operation(),
                figure.size(),
                figure.phase(),
                figure.requests(),
                figure.processorMicros(),
                figure.medianMicros(),
                figure.slowMicros(),
                figure.perSecond(),
                figure.octets(),
                figure.responses());
    }
}
