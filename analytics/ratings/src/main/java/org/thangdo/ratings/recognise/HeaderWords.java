package org.thangdo.ratings.recognise;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a single label of a header says: a column, a level, a share, a period, a role. */
public final class HeaderWords {

    private static final Pattern SHARE =
            Pattern.compile("\\b(ty le|ti le|ty trong|share|percent|percentage|pct|tl)\\b|%");
    private static final Pattern COUNT = Pattern.compile(
            "^(so luong|so nguoi|so luot|sl|n|count|so dang vien|so can bo) (?=.)|\\((so luong|so nguoi|sl|nguoi|n)\\)");

    private final Vocabulary vocabulary;
    private final LevelWords levels;

    public HeaderWords(Vocabulary vocabulary, LevelWords levels) {
        this.vocabulary = vocabulary;
        this.levels = levels;
    }

    public boolean isField(String label) {
        return field(label).isPresent();
    }

    /** Whether the label names a level, a share, a period or a role. */
    boolean isHeading(String label) {
        return level(label).isPresent()
                || period(label).isPresent()
                || vocabulary.role(label).isPresent();
    }

    public Optional<Field> field(String label) {
        return label.isEmpty() ? Optional.empty() : vocabulary.header(label);
    }

    /** The level a label names, with or without a word for share or number: {@code "HTXS"}, {@code "Tỷ lệ HTXS (%)"}. */
    public OptionalInt level(String label) {
        var exact = levels.header(label);
        if (exact.isPresent() || label.isEmpty()) {
            return exact;
        }
        String folded = Folding.fold(label);
        String bare = COUNT.matcher(SHARE.matcher(folded).replaceAll(" "))
                .replaceAll(" ")
                .replaceAll("\\(\\s*\\)|[()]", " ");
        return bare.isBlank() || bare.equals(folded) ? OptionalInt.empty() : levels.header(bare.strip());
    }

    public boolean isShare(String label) {
        return SHARE.matcher(Folding.fold(label)).find();
    }

    public Optional<String> period(String label) {
        return label.isEmpty() ? Optional.empty() : Periods.inHeader(label);
    }

    public Optional<String> role(String label) {
        return vocabulary.role(label);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }
}
