package org.thangdo.ratings.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds counts with printed shares in the sentences of a report, such as “Năm 2020: 74 đồng chí; 13 đồng chí hoàn thành xuất sắc
 * nhiệm vụ (17,56%), 02 đồng chí không hoàn thành nhiệm vụ, chiếm 27,02%” or “22 officials outstanding (19.64%)”. It knows no
 * levels: a level is what stands between a number of people and a share. Whether it is one is decided later.
 */
final class ReportText {

    private static final String COUNT = "(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{3})+|\\d+)(?![.,]?\\d|\\s*%)";
    private static final String PEOPLE =
            "(?:dong chi|can bo|cong chuc|vien chuc|nguoi lao dong|nguoi|dang vien|ca nhan|to chuc dang"
                    + "|to chuc|chi bo|dang bo|co so|don vi|tap the|truong hop|luot|d/c|officials?|civil servants?|persons?|people|staff"
                    + "|employees?|members?|units?|organi[sz]ations?)";
    private static final String SHARE = "(\\d{1,3}(?:[.,]\\d+)?)\\s*%";
    private static final String BEFORE_SHARE =
            "[\\s,:;(–—-]*(?:(?:chiem|dat|ty le|ti le|bang|tuong ung|accounting for|making up|or|about|i\\.e\\.)[\\s:,]*)*";

    private static final Pattern PERIOD = Pattern.compile("(?:\\bnam|\\byear|\\bin|^|[.;:\\n])\\s*((?:19|20)\\d\\d)\\b"
            + "(?!\\s*[-–—]\\s*(?:19|20)\\d\\d)(?!\\s*" + PEOPLE + ")(?!\\s*%)");
    private static final Pattern ITEM =
            Pattern.compile(COUNT + "\\s*(" + PEOPLE + "\\b)?([^\\d;%]{0,160}?)" + BEFORE_SHARE + SHARE);
    private static final Pattern PLAIN_ITEM =
            Pattern.compile(COUNT + "\\s*" + PEOPLE + "\\b\\s*([^\\d;,.%()]{3,120}?)\\s*(?=[;,.()]|$)");
    private static final Pattern TOTAL = Pattern.compile(COUNT + "\\s*" + PEOPLE + "\\b");
    private static final Pattern FILLER =
            Pattern.compile("^(?:[\\s,:–—-]|duoc\\b|xep loai\\b|xep\\b|danh gia\\b|phan loai\\b|dat\\b"
                    + "|loai\\b|muc\\b|o\\b|la\\b|rated\\b|as\\b|were\\b|was\\b|are\\b|classified\\b|level\\b)+");
    private static final Pattern TRAILING = Pattern.compile("(?:[\\s,:(–—-]|\\bla\\b|\\bco\\b|\\bwith\\b|\\bhad\\b)+$");

    /**
     * A count of people at a level.
     *
     * @param level as printed
     * @param share as printed, without the percent sign; {@code null} if there is none
     * @param at position in the passage
     */
    record Statement(String period, String level, String count, String total, String share, int at) {}

    private final String text;
    private final String plain;
    private final Set<String> knownLevels;
    private final List<Statement> statements = new ArrayList<>();
    private String period = "";
    private String total;

    private ReportText(String passage, Set<String> knownLevels) {
        this.text = Normalizer.normalize(passage, Normalizer.Form.NFC).replace('\u00A0', ' ');
        this.plain = plain(text);
        this.knownLevels = knownLevels;
    }

    /** Statements of the passages of one document; a period holds until the next is named. */
    static List<List<Statement>> find(List<String> passages) {
        var levels = new HashSet<String>();
        scan(passages, levels);
        return scan(passages, levels);
    }

    private static List<List<Statement>> scan(List<String> passages, Set<String> levels) {
        var found = new ArrayList<List<Statement>>();
        var reader = new ReportText("", levels);
        for (String passage : passages) {
            reader = new ReportText(passage, levels).after(reader);
            reader.read();
            found.add(reader.statements);
        }
        return found;
    }

    /** Letters without their marks, each at its place. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            char base =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            plain.append(base == 'đ' || base == 'Đ' ? 'd' : Character.toLowerCase(base));
        }
        return plain.toString();
    }

    /** Goes on in the period of the passage before, and with its total if that passage announces this one. */
    private ReportText after(ReportText before) {
        period = before.period;
        boolean announced = plain.isBlank() || before.plain.isBlank() || before.plain.matches("(?s).*[:;,]\\s*$");
        total = announced ? before.total : null;
        return this;
    }

    private void read() {
        int from = 0;
        var periods = PERIOD.matcher(plain);
        while (periods.find()) {
            readSection(from, periods.start());
            period = periods.group(1);
            total = null;
            from = periods.end();
        }
        readSection(from, plain.length());
    }

    private void readSection(int from, int to) {
        var items = ITEM.matcher(plain).region(from, to);
        int at = from;
        while (items.find()) {
            if (at == from) {
                total = total(from, items.start()).orElse(total);
            }
            plainItems(at, items.start());
            boolean sure = items.group(2) != null
                    || plain.substring(items.end(3), items.start(4)).contains("(");
            String level = sure ? level(items, at) : "";
            if (!level.isEmpty()) {
                add(level, items.group(1), items.group(4), items.start());
                knownLevels.add(plain(level));
            }
            at = items.end();
        }
        if (at > from) {
            plainItems(at, to);
        } else {
            total = total(from, to).orElse(total);
        }
    }

    private void add(String level, String count, String share, int at) {
        statements.add(new Statement(period, level, whole(count), total, share, at));
    }

    /** The level behind the count, or before it: “hoàn thành tốt nhiệm vụ: 58 đồng chí (78,37%)”. */
    private String level(Matcher item, int from) {
        String behind = trimmed(item.start(3), item.end(3));
        return behind.isEmpty() ? trimmed(lastBreak(from, item.start(1)), item.start(1)) : behind;
    }

    private int lastBreak(int from, int to) {
        int at = to;
        while (at > from && ";,.)\n".indexOf(plain.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private String trimmed(int from, int to) {
        int start = from;
        int end = to;
        var filler = FILLER.matcher(plain).region(start, end);
        start = filler.find() ? filler.end() : start;
        var trailing = TRAILING.matcher(plain).region(start, end);
        end = trailing.find() ? trailing.start() : end;
        return text.substring(start, end);
    }

    /** The first number of people before the items is the total. */
    private Optional<String> total(int from, int to) {
        var people = TOTAL.matcher(plain).region(from, to);
        return people.find() ? Optional.of(whole(people.group(1))) : Optional.empty();
    }

    /** Counts without a share, at levels that have one elsewhere in the document. */
    private void plainItems(int from, int to) {
        var items = PLAIN_ITEM.matcher(plain).region(from, to);
        while (items.find()) {
            String level = trimmed(items.start(2), items.end(2));
            if (knownLevels.contains(plain(level))) {
                add(level, items.group(1), null, items.start());
            }
        }
    }

    private static String whole(String count) {
        return count.replaceAll("[.,]", "").replaceFirst("^0+(?=\\d)", "");
    }
}
