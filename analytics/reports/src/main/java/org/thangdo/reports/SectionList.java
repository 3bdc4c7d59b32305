package org.thangdo.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thangdo.charts.Figure;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.reports.Pack.Section;
import org.thangdo.study.Claim;
import org.thangdo.study.table.DataTable;

/** Sections of a pack while it is being put together, in their order. */
final class SectionList {

    private final Words words;
    private final Language language;
    private final List<Section> sections = new ArrayList<>();

    SectionList(Words words, Language language) {
        this.words = words;
        this.language = language;
    }

    List<Section> all() {
        return List.copyOf(sections);
    }

    /** A section answered by the first claim; the others follow as notes. No claim, no section. */
    void section(String id, List<Claim> claims, Optional<Figure> figure, List<DataTable> numbers, boolean onSlide) {
        if (claims.isEmpty() && figure.isEmpty()) {
            return;
        }
        String answer = claims.isEmpty()
                ? figure.get().frame().headline()
                : claims.get(0).sentence(language);
        var notes =
                claims.stream().skip(1).map(claim -> claim.sentence(language)).toList();
        var filled = numbers.stream().filter(table -> !table.rows().isEmpty()).toList();
        add(id, answer, figure, filled, notes, onSlide);
    }

    void add(
            String id,
            String answer,
            Optional<Figure> figure,
            List<DataTable> numbers,
            List<String> notes,
            boolean onSlide) {
        String question = words.say("question." + id);
        sections.add(new Section(id.replace('.', '-'), question, answer, figure, numbers, notes, onSlide));
    }
}
