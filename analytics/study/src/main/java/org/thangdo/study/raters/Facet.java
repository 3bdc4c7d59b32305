package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.facets.Separation;

/**
 * All elements of one kind.
 *
 * @param elements in the order of their names
 * @param separation how far apart they are beside how surely they are placed; of a sample, extremes left out
 * @param allEqual whether all could have the same measure
 */
public record Facet(List<Element> elements, Optional<Separation> separation, TestResult allEqual) {
    public Facet {
        elements = List.copyOf(elements);
    }
}
