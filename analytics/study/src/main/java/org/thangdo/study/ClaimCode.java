package org.thangdo.study;

/**
 * Every sentence a study can say, by what it is about. The wording is in {@code claims_vi.properties} and {@code
 * claims_en.properties}: under the name the sentence, under {@code name.headline} the same in at most 90 characters.
 */
public enum ClaimCode {
    TOP_SHARE_ROSE(Topic.TREND),
    TOP_SHARE_FELL(Topic.TREND),
    /** The shares differ beyond chance, but not in one direction from the first period to the last. */
    TOP_SHARE_MOVED(Topic.TREND),
    TOP_SHARE_STEADY(Topic.TREND),
    /** Nobody or everybody has the top level in every period. */
    TOP_SHARE_SAME(Topic.TREND),
    ONE_PERIOD(Topic.TREND),
    /** Levels as a whole rose although the share of the top level did not. */
    LEVELS_ROSE(Topic.LEVELS),
    LEVELS_FELL(Topic.LEVELS),
    CEILING(Topic.CEILING),
    GROUPS_MOVED(Topic.GROUPS),
    GROUPS_STEADY(Topic.GROUPS),
    GROUP_ROSE(Topic.GROUPS),
    GROUP_FELL(Topic.GROUPS),
    CHANGE_SPLIT(Topic.DECOMPOSITION),
    STAYERS_ROSE(Topic.TURNOVER),
    STAYERS_FELL(Topic.TURNOVER),
    MORE_ROSE(Topic.TRANSITION),
    MORE_FELL(Topic.TRANSITION),
    ROSE_AND_FELL_ALIKE(Topic.TRANSITION),
    LEVELS_PERSIST(Topic.TRANSITION),
    COMMITMENTS_KEPT(Topic.COMMITMENTS),
    WEAKNESSES_RETURN(Topic.COMMITMENTS),
    UNITS_OUTSIDE(Topic.UNITS),
    UNITS_WITHIN_CHANCE(Topic.UNITS),
    UNIT_ABOVE(Topic.UNITS),
    UNIT_BELOW(Topic.UNITS),
    SCORES_JUMP_AT_CUT(Topic.SCORES),
    SCORES_HEAP_AT_CUT(Topic.SCORES),
    CAP_DEPENDS_ON_BASE(Topic.CAP),
    CAP_SAME_ON_EVERY_BASE(Topic.CAP),
    CAP_SERIES(Topic.CAP),
    CAP_EXACT_ON_DIFFERENT_BASES(Topic.CAP),
    CAP_EXACTLY(Topic.CAP),
    CAP_OVER_EVERYWHERE(Topic.CAP),
    CAP_MUST_MOVE(Topic.CAP),
    CAP_UNVERIFIED(Topic.CAP),
    CAP_GROUPS_OVER(Topic.CAP_GROUPS),
    CAP_GROUPS_WITHIN(Topic.CAP_GROUPS),
    CAP_FILLED(Topic.CAP_BUNCHING),
    CAP_FILLED_AS_CHANCE(Topic.CAP_BUNCHING),
    AGREEMENT_OVERALL(Topic.AGREEMENT),
    /** The interval of the coefficient reaches 0. */
    AGREEMENT_CHANCE(Topic.AGREEMENT),
    AGREEMENT_UNKNOWN(Topic.AGREEMENT),
    /** There are scores and no levels. */
    AGREEMENT_SCORES(Topic.AGREEMENT),
    /** One level dominates, so coefficients of one set of ratings lie far apart. */
    AGREEMENT_PARADOX(Topic.AGREEMENT),
    AGREEMENT_WITHIN(Topic.AGREEMENT),
    AGREEMENT_RELIABILITY(Topic.AGREEMENT),
    PAIRS_RANGE(Topic.SOURCES),
    SOURCES_BIASED(Topic.SOURCES),
    SOURCES_SCATTERED(Topic.SOURCES),
    /** There is one pair only, and it is scattered. */
    SOURCE_NOT_HIGHER(Topic.SOURCES),
    SOURCE_HIGHER(Topic.SOURCES),
    AGREEMENT_CRITERIA(Topic.AGREEMENT_GROUPS),
    AGREEMENT_GROUPS_DIFFER(Topic.AGREEMENT_GROUPS),
    AGREEMENT_GROUPS_ALIKE(Topic.AGREEMENT_GROUPS),
    AGREEMENT_ROSE(Topic.AGREEMENT_GROUPS),
    AGREEMENT_FELL(Topic.AGREEMENT_GROUPS),
    AGREEMENT_STEADY(Topic.AGREEMENT_GROUPS),
    RATER_MATTERS(Topic.RATERS),
    /** Subjects are so many that raters were not told apart. */
    RATERS_NOT_APART(Topic.AGREEMENT),
    /** Raters are so many that they were not compared two by two. */
    RATERS_NOT_PAIRED(Topic.AGREEMENT),
    /** Subjects differ in so many ways that they were not drawn again for a bootstrap. */
    PROFILES_NOT_DRAWN(Topic.AGREEMENT),
    /** More ratings than are held in memory one by one. */
    RATINGS_NOT_ONE_BY_ONE(Topic.AGREEMENT),
    VOTES_TIED(Topic.VOTES),
    VOTES_UNTIED(Topic.VOTES),
    /** Units of a higher level have people of a higher mean level. */
    UNITS_AS_PEOPLE(Topic.UNIT_PEOPLE),
    UNITS_AGAINST_PEOPLE(Topic.UNIT_PEOPLE),
    UNITS_OWN_WAY(Topic.UNIT_PEOPLE),
    HEADS_TIED_MORE(Topic.UNIT_PEOPLE),
    MEMBERS_TIED_MORE(Topic.UNIT_PEOPLE),
    /** That heads and members go differently with their unit is not supported. */
    PEOPLE_TIED_ALIKE(Topic.UNIT_PEOPLE),
    /** Heads and members cannot be compared: one of them with the unit. */
    PEOPLE_TIED(Topic.UNIT_PEOPLE),
    HEADS_ABOVE_UNITS(Topic.UNIT_PEOPLE),
    HEADS_BELOW_UNITS(Topic.UNIT_PEOPLE),
    HEADS_AS_UNITS(Topic.UNIT_PEOPLE),
    HEADS_ABOVE_MEMBERS(Topic.UNIT_PEOPLE),
    HEADS_BELOW_MEMBERS(Topic.UNIT_PEOPLE),
    HEADS_AS_MEMBERS(Topic.UNIT_PEOPLE),
    UNITS_OF_ONE_LEVEL(Topic.UNIT_PEOPLE),
    UNITS_OF_ONE_LEVEL_AS_CHANCE(Topic.UNIT_PEOPLE),
    UNIT_OF_ONE_LEVEL(Topic.UNIT_PEOPLE),
    UNITS_DIFFER(Topic.UNIT_PEOPLE),
    UNITS_ALIKE(Topic.UNIT_PEOPLE),
    /** Where there are heads: which positions were taken for theirs. */
    HEADS_TAKEN(Topic.UNIT_PEOPLE),
    HEADS_UNKNOWN(Topic.UNIT_PEOPLE),
    LEVELS_OF_UNITS_UNKNOWN(Topic.UNIT_PEOPLE),
    CASTING_HIGHER(Topic.CASTING),
    CASTING_LOWER(Topic.CASTING),
    CASTING_OPEN(Topic.CASTING),
    /** The ratings fall into parts that share no rater. */
    DESIGN_APART(Topic.LINKS),
    DESIGN_THIN(Topic.LINKS),
    DESIGN_LINKED(Topic.LINKS),
    /** Only those who rate themselves link the parts. */
    DESIGN_LINKED_BY_SELF(Topic.LINKS),
    DESIGN_CONFOUNDED(Topic.LINKS),
    FORMS_WOULD_JOIN(Topic.LINKS),
    /** There are no measures. */
    RATERS_NOT_MEASURED(Topic.SEVERITY),
    ROLES_DIFFER(Topic.SEVERITY),
    ROLES_ALIKE(Topic.SEVERITY),
    RATERS_DIFFER(Topic.SEVERITY),
    RATERS_ALIKE(Topic.SEVERITY),
    /** Raters give the same level more often than independent raters would. */
    RATERS_AS_ONE(Topic.SEVERITY),
    PEOPLE_TOLD_APART(Topic.RULER),
    CRITERIA_HARD_AND_EASY(Topic.RULER),
    LEVELS_OUT_OF_ORDER(Topic.RULER),
    /** Too many units and positions for each to have a mean of its own. */
    MEANS_POOLED(Topic.RULER),
    ROLE_HALO(Topic.HABITS),
    ROLE_RANGE(Topic.HABITS),
    ROLE_STRAIGHT(Topic.HABITS),
    ROLE_ERRATIC(Topic.HABITS),
    ROLE_LAXER(Topic.HABITS),
    ROLE_STRICTER(Topic.HABITS),
    ROLE_DEFERENCE(Topic.HABITS),
    ROLE_HARD_ON_SENIORS(Topic.HABITS),
    ROLE_HARD_ON_GROUP(Topic.HABITS),
    ROLE_MILD_ON_GROUP(Topic.HABITS),
    ROLE_COPIES(Topic.HABITS),
    HABITS_AS_CHANCE(Topic.HABITS),
    /** Single raters, counted and not named. */
    RATERS_STAND_OUT(Topic.HABITS),
    /** Single raters on single criteria, counted and not named. */
    RATERS_BY_CRITERION(Topic.HABITS),
    /** There are too many judgements to be drawn again and again. */
    HABITS_NOT_COMPARED(Topic.HABITS),
    CHANGE_INFLATION(Topic.TRUE_CHANGE),
    CHANGE_IMPROVEMENT(Topic.TRUE_CHANGE),
    CHANGE_BOTH(Topic.TRUE_CHANGE),
    CHANGE_STRICTER(Topic.TRUE_CHANGE),
    CHANGE_DECLINE(Topic.TRUE_CHANGE),
    CHANGE_STRICTER_AND_DECLINE(Topic.TRUE_CHANGE),
    CHANGE_INFLATION_HIDES_DECLINE(Topic.TRUE_CHANGE),
    CHANGE_STRICTER_HIDES_IMPROVEMENT(Topic.TRUE_CHANGE),
    CHANGE_NEITHER(Topic.TRUE_CHANGE),
    /** Metrics tell raters from ratees, and show nothing. */
    CHANGE_OPEN(Topic.TRUE_CHANGE),
    /** Nothing tells raters from ratees, but the same raters rated the same ratees higher. */
    CHANGE_RATED_HIGHER(Topic.TRUE_CHANGE),
    CHANGE_RATED_LOWER(Topic.TRUE_CHANGE),
    CHANGE_UNSEEN(Topic.TRUE_CHANGE),
    CHANGE_IF_RATERS_UNCHANGED(Topic.TRUE_CHANGE),
    CHANGE_IF_PEOPLE_UNCHANGED(Topic.TRUE_CHANGE),
    CHANGE_NOT_LINKED(Topic.TRUE_CHANGE),
    /** There is too much to be split. */
    CHANGE_NOT_SPLIT(Topic.TRUE_CHANGE),
    /** The design of the ratings does not carry components of variance. */
    DEPENDABILITY_UNKNOWN(Topic.DEPENDABILITY),
    SCORES_COME_FROM(Topic.DEPENDABILITY),
    LENIENCY_WORTH_RATERS(Topic.DEPENDABILITY),
    /** Only one role has several raters of one person. */
    ONE_FORM(Topic.DEPENDABILITY),
    ONE_FORM_BY_ROLE(Topic.DEPENDABILITY),
    ROLES_OF_ONE_RATER(Topic.DEPENDABILITY),
    FORMS_BETTER_SPREAD(Topic.DEPENDABILITY),
    FORMS_WELL_SPREAD(Topic.DEPENDABILITY),
    FEWER_FORMS_SUFFICE(Topic.DEPENDABILITY),
    /** What a budget other than that of now buys. */
    PANEL_FOR_BUDGET(Topic.DEPENDABILITY),
    PANEL_BUDGET_TOO_SMALL(Topic.DEPENDABILITY),
    /** Where one rater more gains most. */
    NEXT_FORM(Topic.DEPENDABILITY),
    /** Costs or weights of roles that the ratings do not have. */
    PANEL_ROLES_UNKNOWN(Topic.DEPENDABILITY),
    REPAIR_MOVES(Topic.REPAIR),
    REPAIR_MOVES_NOBODY(Topic.REPAIR),
    REPAIR_UNSURE(Topic.REPAIR),
    FINAL_OUTSIDE(Topic.REPAIR),
    FINAL_WITHIN(Topic.REPAIR),
    /** What hangs on single raters, who are not named. */
    REPAIR_HANGS(Topic.REPAIR),
    REPAIR_HANGS_ON_NOBODY(Topic.REPAIR),
    /** There are too many judgements for raters to be left out. */
    REPAIR_NOT_TRIED(Topic.REPAIR),
    SELF_HIGHER(Topic.SELF_OTHER),
    SELF_LOWER(Topic.SELF_OTHER),
    SELF_ALIKE(Topic.SELF_OTHER),
    SELF_WEAK_HIGHER(Topic.SELF_OTHER),
    SELF_WEAK_LOWER(Topic.SELF_OTHER),
    /** That those who do less well rate themselves differently is not supported. */
    SELF_WEAK_ALIKE(Topic.SELF_OTHER),
    /** Some criteria have faults that chance does not explain. */
    CRITERIA_IN_DOUBT(Topic.CRITERIA),
    CRITERIA_NOT_IN_DOUBT(Topic.CRITERIA),
    /** Too few people, or judgements that do not vary. */
    CRITERIA_NOT_TESTED(Topic.CRITERIA),
    CRITERION_OF_ONE_LEVEL(Topic.CRITERIA),
    CRITERION_LITTLE_AGREED(Topic.CRITERIA),
    CRITERION_NOTHING_AGREED(Topic.CRITERIA),
    CRITERION_REPEATS_IMPRESSION(Topic.CRITERIA),
    CRITERION_MORE_HALO(Topic.CRITERIA),
    CRITERIA_SHARE_CONTENT(Topic.CRITERIA),
    CRITERION_HARDER_FOR_POSITION(Topic.CRITERIA),
    CRITERION_EASIER_FOR_POSITION(Topic.CRITERIA),
    CRITERION_HARDER_IN_UNIT(Topic.CRITERIA),
    CRITERION_EASIER_IN_UNIT(Topic.CRITERIA),
    CRITERION_WITHOUT_CONSEQUENCE(Topic.CRITERIA),
    CRITERION_LESS_LASTING(Topic.CRITERIA),
    /** What the texts of the form say. */
    CRITERIA_TEXTS(Topic.CRITERIA),
    NORMS_FROM_HISTORY(Topic.NORMS),
    NORMS_REFUSED(Topic.NORMS),
    NORM_UNLIKE_HISTORY(Topic.NORMS),
    NORM_REGIME(Topic.NORMS),
    NORM_SEASON(Topic.NORMS),
    NORM_OUTLIERS(Topic.NORMS),
    NORM_AT_CAP(Topic.NORMS),
    NORM_HEAPED(Topic.NORMS),
    NORM_ORDER_BREAKS(Topic.NORMS),
    NORM_ORDER_HOLDS(Topic.NORMS),
    NORM_ORDER_OPEN(Topic.NORMS),
    COEFFICIENT_UNLIKE_HISTORY(Topic.NORMS),
    COEFFICIENTS_REFUSED(Topic.NORMS),
    PRODUCTS_SPLIT(Topic.NORMS),
    UNITS_NOBODY_FAILS(Topic.NORMS),
    PRINTED_WRONG(Topic.PRINTED),
    PRINTED_ROUNDING(Topic.PRINTED),
    PRINTED_STYLE(Topic.PRINTED);

    private final Topic topic;

    ClaimCode(Topic topic) {
        this.topic = topic;
    }

    /** What the claim is about, so that a figure finds its headline. */
    public Topic topic() {
        return topic;
    }

    /** What a claim is about. */
    public enum Topic {
        TREND,
        LEVELS,
        CEILING,
        GROUPS,
        DECOMPOSITION,
        TURNOVER,
        TRANSITION,
        COMMITMENTS,
        UNITS,
        SCORES,
        CAP,
        CAP_GROUPS,
        CAP_BUNCHING,
        AGREEMENT,
        SOURCES,
        AGREEMENT_GROUPS,
        RATERS,
        VOTES,
        UNIT_PEOPLE,
        CASTING,
        LINKS,
        SEVERITY,
        RULER,
        DEPENDABILITY,
        HABITS,
        TRUE_CHANGE,
        REPAIR,
        SELF_OTHER,
        CRITERIA,
        NORMS,
        PRINTED
    }
}
