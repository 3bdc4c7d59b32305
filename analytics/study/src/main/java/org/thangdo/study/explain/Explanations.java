package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.study.explain.Explanation.Part;

/**
 * The long texts about the statistics that the studies use, each with an example worked by hand. Texts are kept in
 * {@code explain_vi/en.properties}, every number in them is computed when they are read.
 */
public final class Explanations {

    /** Parts of an explanation in reading order; keys of the sentences. */
    static final List<String> PARTS = List.of("what", "formula", "read", "limits", "example", "source");

    static final String ALIASES = "aliases";

    private static final String BUNDLE = "explain";

    private static final List<Topic> TOPICS = Stream.<Topic[]>of(
                    IntervalTopic.values(),
                    ShapeTopic.values(),
                    TrendTopic.values(),
                    OrderTopic.values(),
                    SeriesTopic.values(),
                    DriftTopic.values(),
                    WhyTopic.values(),
                    MovesTopic.values(),
                    UnitsTopic.values(),
                    ManyUnitsTopic.values(),
                    BunchingTopic.values(),
                    RulesTopic.values(),
                    AgreementTopic.values(),
                    RatersTopic.values(),
                    TwoRatersTopic.values(),
                    SourcesTopic.values(),
                    SkewTopic.values(),
                    SurenessTopic.values(),
                    ChanceTopic.values(),
                    ScoresTopic.values(),
                    PairScoresTopic.values(),
                    RanksAndChanceTopic.values(),
                    ScaleTopic.values(),
                    ConsensusTopic.values(),
                    GroupsTopic.values(),
                    UnitPeopleTopic.values(),
                    DependabilityTopic.values(),
                    ChangeTopic.values(),
                    SeverityTopic.values(),
                    LinksTopic.values(),
                    HabitsTopic.values(),
                    MarginalTopic.values(),
                    RepairTopic.values(),
                    CriteriaTopic.values(),
                    DiagnosisTopic.values(),
                    DesignTopic.values())
            .flatMap(Arrays::stream)
            .toList();

    private Explanations() {}

    /**
     * Names of all topics, by theme: how sure, what shape, trend, drift, why, moves, units, bunching, rules, agreement,
     * points, groups, dependability, true change, severity, links, habits.
     */
    public static List<String> topics() {
        return TOPICS.stream().map(Topic::id).toList();
    }

    /**
     * The explanation of a topic; empty if there is none.
     *
     * @param topic its name or another name for it in either language, with or without accents, in any case
     */
    public static Optional<Explanation> of(String topic, Language language) {
        var found = find(topic).or(() -> find(topic.replaceFirst("\\s*\\([^()]*\\)$", "")));
        return found.map(each -> explain(each, language));
    }

    /** The topic of a name; what stands in brackets behind it, such as the weights, is no part of it. */
    private static Optional<Topic> find(String name) {
        String asked = folded(name);
        return TOPICS.stream()
                .filter(each -> folded(each.id()).equals(asked))
                .findFirst()
                .or(() -> TOPICS.stream().filter(each -> isCalled(each, asked)).findFirst());
    }

    /** The list of topics, a line each: name and title. */
    public static List<String> lines(Language language) {
        var words = words(language);
        int width = topics().stream().mapToInt(String::length).max().orElse(0);
        return topics().stream()
                .map(topic -> topic + " ".repeat(width + 2 - topic.length()) + words.say(topic + ".title"))
                .toList();
    }

    static List<Topic> all() {
        return TOPICS;
    }

    static Words words(Language language) {
        return Words.of(Explanations.class, BUNDLE, language);
    }

    private static Explanation explain(Topic topic, Language language) {
        var words = words(language);
        Map<String, Object> numbers = topic.byHand().named();
        var parts = PARTS.stream()
                .map(part -> new Part(words.say("label." + part), words.say(topic.id() + "." + part, numbers)))
                .toList();
        return new Explanation(topic.id(), words.say(topic.id() + ".title"), parts);
    }

    private static boolean isCalled(Topic topic, String asked) {
        return Stream.of(Language.values()).map(Explanations::words).anyMatch(words -> names(words, topic)
                .anyMatch(name -> folded(name).equals(asked)));
    }

    private static Stream<String> names(Words words, Topic topic) {
        String listed = words.say(topic.id() + "." + ALIASES);
        return Stream.concat(Stream.of(words.say(topic.id() + ".title")), Arrays.stream(listed.split(",")));
    }

    private static String folded(String name) {
        return Folding.fold(name.replace('-', ' ').replace('’', '\''));
    }
}
