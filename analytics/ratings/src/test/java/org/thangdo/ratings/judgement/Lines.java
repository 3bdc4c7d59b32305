package org.thangdo.ratings.judgement;

import java.util.List;
import java.util.stream.IntStream;

/** Judgements as lines of text, for tests. */
public final class Lines {

    private Lines() {}

    /** {@code period|subject|unit|position|role|rater|criterion|facets…|level} of each row. */
    public static List<String> of(Judgements read) {
        return IntStream.range(0, read.size())
                .mapToObj(row -> {
                    var line = new StringBuilder(String.join(
                            "|",
                            read.period().name(row),
                            read.subject().name(row),
                            read.unit().name(row),
                            read.position().name(row),
                            read.role().name(row),
                            read.rater().name(row),
                            read.criterion().name(row)));
                    read.facets().forEach(facet -> line.append('|').append(facet.name(row)));
                    return line.append('|')
                            .append(read.levels().names().get(read.level(row)))
                            .toString();
                })
                .toList();
    }
}
