package org.thangdo.study.table;

import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Kind;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/** One study as tables: what all of them need to know, and who is too few to be shown. */
abstract class StudyTables {

    final Plan plan;
    final Language language;
    final Cells cells;
    /** Whom the study is about, as a part of ids. */
    final String kind;

    private final Kind about;

    StudyTables(Kind about, Plan plan, Language language) {
        this.about = about;
        this.plan = plan;
        this.language = language;
        this.cells = Cells.in(language);
        this.kind = about.column();
    }

    /** Every table of the study, the most important first. */
    abstract List<DataTable> all();

    /** The argument {@code who} of a title. */
    final Map<String, ?> who() {
        return Map.of("who", Wording.who(about));
    }

    final boolean isSmall(long people) {
        return people > 0 && people < plan.minimumGroup();
    }
}
