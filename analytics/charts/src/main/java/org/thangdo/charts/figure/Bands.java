package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Palette;
import org.thangdo.criteria.text.Language;

/**
 * Words for ranges of a coefficient. They are a convention and nothing else: where one word ends and the next begins is
 * nobody's finding, so every legend names whose convention it is.
 *
 * @param convention whose words they are
 * @param limits where a band ends and the next one begins, rising, within (0, 1)
 * @param names one more than limits, lowest first
 */
public record Bands(String convention, List<Double> limits, List<String> names) {

    private static final List<Double> ALTMAN = List.of(0.2, 0.4, 0.6, 0.8);

    public Bands {
        limits = List.copyOf(limits);
        names = List.copyOf(names);
        if (names.size() != limits.size() + 1) {
            throw new IllegalArgumentException(names.size() + " names for limits " + limits);
        }
        double before = 0;
        for (double limit : limits) {
            if (!(limit > before && limit < 1)) {
                throw new IllegalArgumentException("limits do not rise within (0, 1): " + limits);
            }
            before = limit;
        }
    }

    /** The five bands of D. G. Altman, Practical Statistics for Medical Research (1991), p. 404. */
    public static Bands altman(Language language) {
        var words = Figures.words(language);
        var names = IntStream.rangeClosed(0, ALTMAN.size())
                .mapToObj(band -> words.say("bands.altman." + band))
                .toList();
        return new Bands(words.say("bands.altman"), ALTMAN, names);
    }

    /** Each range with its word behind the colour of its middle, lowest first. */
    List<Legend.Entry> legend(Frame frame) {
        var entries = new ArrayList<Legend.Entry>();
        for (int band = 0; band < names.size(); band++) {
            double from = band == 0 ? 0 : limits.get(band - 1);
            double to = band == limits.size() ? 1 : limits.get(band);
            String key = band == 0 ? "band.first" : band == limits.size() ? "band.last" : "band.between";
            String name = frame.words().say(key, Map.of("from", from, "to", to, "name", names.get(band)));
            entries.add(new Legend.Entry(name, Palette.sequential((from + to) / 2)));
        }
        return entries;
    }

    /** That the words are a convention, and whose. */
    String caveat(Frame frame) {
        return frame.words().say("bands.caveat", Map.of("convention", convention));
    }
}
