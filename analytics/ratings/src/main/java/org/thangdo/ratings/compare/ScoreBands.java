package org.thangdo.ratings.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.store.Store;

/** Final levels that contradict the score beside them, by the bands of a rule. */
final class ScoreBands {

    private static final int LISTED = 1000;

    private ScoreBands() {}

    static List<Finding> find(Store store, Scale scale, Bands bands) {
        String allowed = bands.bands().stream()
                        .map(band -> " WHEN score >= " + band.from() + " THEN " + scale.indexOf(band.level()))
                        .reduce("CASE", String::concat)
                + " END";
        String wrong = " FROM ratings_rows r WHERE level IS NOT NULL AND score IS NOT NULL AND score <= " + bands.max()
                + " AND level <> " + allowed;
        long rows = store.number("SELECT count(*)" + wrong);
        if (rows == 0) {
            return List.of();
        }
        var places = new ArrayList<Place>();
        var shown = new ArrayList<String>();
        var arguments = new ArrayList<Map<String, Object>>();
        store.each(
                "SELECT level, score, " + allowed.replace("score", "r.score") + " AS band, " + Places.COLUMNS + " FROM "
                        + Places.at("score", "(SELECT *" + wrong + ")") + " r" + Places.JOIN
                        + " ORDER BY r.sheet, r.row LIMIT " + LISTED,
                row -> {
                    places.add(Places.read(row));
                    double score = row.getDouble("score");
                    Scale.Level level = scale.levels().get(row.getInt("level"));
                    shown.add(score + " · " + level.label().vi());
                    arguments.add(Map.of(
                            "score",
                            score,
                            "level",
                            level.name(),
                            "band",
                            scale.levels().get(row.getInt("band")).name(),
                            "rows",
                            rows));
                });
        return List.of(new Finding(
                FindingCode.LEVEL_CONTRADICTS_SCORE,
                places.get(0),
                shown.get(0),
                arguments.get(0),
                places.subList(1, places.size())));
    }
}
