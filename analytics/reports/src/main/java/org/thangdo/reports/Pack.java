package org.thangdo.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thangdo.charts.Figure;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.study.table.DataTable;

/**
 * What a committee is told, before it is a file: finished sentences, figures and tables in one language. Every writer of
 * this module writes the same pack, so a docx, slides, sheets and a page never disagree.
 *
 * @param language of every sentence
 * @param heading who issues it
 * @param title what it is about
 * @param keyPoints one sentence each, the most important first
 * @param sections one question each
 * @param findings what reading the data found
 * @param appendix tables too long for a document; they are in the workbook and the page
 * @param provenance lines that say what the numbers were made from
 */
public record Pack(
        Language language,
        Heading heading,
        String title,
        List<String> keyPoints,
        List<Section> sections,
        List<Finding> findings,
        List<DataTable> appendix,
        List<String> provenance) {

    private static final String BUNDLE = "reports";

    public Pack {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(heading, "heading");
        keyPoints = List.copyOf(keyPoints);
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        appendix = List.copyOf(appendix);
        provenance = List.copyOf(provenance);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a pack needs a title");
        }
    }

    /**
     * Who issues the pack. What is empty is left as "…" for the clerk.
     *
     * @param superior body above
     * @param organisation issuing body
     * @param place where it is issued
     */
    public record Heading(String superior, String organisation, String place) {

        /** Nothing is said. */
        public static final Heading OPEN = new Heading("", "", "");

        public Heading {
            superior = orOpen(superior);
            organisation = orOpen(organisation);
            place = orOpen(place);
        }

        private static String orOpen(String text) {
            return text.isBlank() ? "…" : text;
        }
    }

    /**
     * The answer to one question.
     *
     * @param id stable key in ASCII
     * @param question as a reader would ask it
     * @param answer one sentence
     * @param figure the picture of the answer
     * @param tables the numbers of the answer
     * @param notes how it was found and what it does not say
     * @param onSlide whether it is shown in the meeting
     */
    public record Section(
            String id,
            String question,
            String answer,
            Optional<Figure> figure,
            List<DataTable> tables,
            List<String> notes,
            boolean onSlide) {

        public Section {
            Objects.requireNonNull(figure, "figure");
            tables = List.copyOf(tables);
            notes = List.copyOf(notes);
        }
    }

    /** The words of this room in the language of the pack. */
    public Words words() {
        return words(language);
    }

    /** The words of this room. */
    public static Words words(Language language) {
        return Words.of(Pack.class, BUNDLE, language);
    }

    /** Every table: of the sections first, then of the appendix, then the twins of the figures. */
    public List<DataTable> tables() {
        var all = new ArrayList<DataTable>();
        sections.forEach(section -> all.addAll(section.tables()));
        all.addAll(appendix);
        sections.forEach(section -> section.figure().map(Figure::twin).ifPresent(all::add));
        return all.stream().distinct().toList();
    }
}
