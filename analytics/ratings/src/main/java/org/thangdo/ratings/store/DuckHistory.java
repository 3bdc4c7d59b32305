package org.thangdo.ratings.store;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Measure;
import org.thangdo.ratings.Panel;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.Votes;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.judgement.LevelList;
import org.thangdo.ratings.judgement.Measurements;
import org.thangdo.ratings.judgement.Products;
import org.thangdo.stats.distribution.LevelCounts;
import tech.tablesaw.api.Table;

/** A history in the embedded store. Questions are answered from cubes of counts that are made once. */
public final class DuckHistory implements History {

    private final Store store;
    private final Scale scale;
    private final Reading reading;
    private final LevelCube levels;
    private final FlowCube flows;

    public DuckHistory(Store store, Scale scale, Reading reading) {
        this.store = store;
        this.scale = scale;
        this.reading = reading;
        this.levels = new LevelCube(store, scale.size());
        this.flows = new FlowCube(store, scale.size());
    }

    @Override
    public Scale scale() {
        return scale;
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public List<String> periods(Kind kind) {
        return levels.periods(kind);
    }

    @Override
    public boolean followsSubjects(Kind kind) {
        return levels.followsSubjects(kind);
    }

    @Override
    public List<String> values(Selection where, Dimension dimension) {
        return levels.values(where, dimension);
    }

    @Override
    public List<Cell> levels(Selection where, Set<Dimension> by) {
        return levels.cells(where, by);
    }

    @Override
    public List<OfUnit> levelsOfUnits() {
        return UnitLevelQuery.levels(store);
    }

    @Override
    public List<Flow> transitions(Selection where, String from, String to, Set<Dimension> by) {
        return flows.flows(where, from, to, by);
    }

    @Override
    public SortedMap<Boolean, LevelCounts> presence(Selection where, String period, String other) {
        return flows.presence(where, period, other);
    }

    @Override
    public List<Scores> scores(Selection where, Set<Dimension> by) {
        return ScoreQuery.scores(store, where, by);
    }

    @Override
    public List<PrintedShare> printedShares() {
        return CountQuery.printedShares(store);
    }

    @Override
    public List<Commitments> commitments() {
        return CountQuery.commitments(store);
    }

    @Override
    public List<Profiles> profiles(Selection where, Set<Dimension> by) {
        return ProfileQuery.profiles(store, scale.size(), where, by);
    }

    @Override
    public List<SourcePairs> sourcePairs(Selection where, Set<Dimension> by) {
        return PairQuery.pairs(store, scale.size(), where, by);
    }

    @Override
    public List<SourceScores> sourceScores(Selection where, List<String> roles, Measure measure, Set<Dimension> by) {
        return SourceScoreQuery.scores(store, where, roles, measure, by);
    }

    @Override
    public Panel panel(Selection where, Measure measure) {
        return new PanelQuery(store, where, measure).read();
    }

    @Override
    public Judgements judgements(Selection where, JudgementOptions options) {
        return new JudgementQuery(store, where, options).read(LevelList.of(scale), reading);
    }

    @Override
    public Measurements measurements() {
        return MeasurementQuery.measurements(store);
    }

    @Override
    public Products products() {
        return ProductQuery.products(store);
    }

    @Override
    public List<Votes> votes(Set<Dimension> by) {
        return VoteQuery.votes(store, by);
    }

    @Override
    public Table table(String name) {
        return Frames.read(store, name);
    }

    @Override
    public void close() {
        store.close();
    }
}
