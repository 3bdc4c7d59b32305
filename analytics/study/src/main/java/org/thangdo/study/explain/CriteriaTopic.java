package org.thangdo.study.explain;

import java.util.Map;
import org.thangdo.criteria.lint.Lexicon;
import org.thangdo.criteria.lint.SentenceReader;
import org.thangdo.criteria.lint.VagueClass;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Text;

/** Can what a criterion says be measured? */
enum CriteriaTopic implements Topic {
    MEASURABILITY {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.text("sentence", SENTENCE);
            long seen = steps.count("quantity", 30);
            seen += steps.count("rate", 10);
            seen += steps.count("threshold", 12);
            seen += steps.count("deadline", 14);
            seen += steps.count("product", 12);
            seen += steps.count("source", 8);
            seen += steps.count("verb", 6);
            steps.count("seen", seen);
            double weight = steps.put(
                    "weight",
                    Lexicon.shipped(Language.VI).vague().get(VagueClass.TIME).weight());
            double penalty = steps.put("penalty", 0.35 * 6 * weight);
            steps.count("score", Math.round(seen - penalty));
            steps.count("enough", 55);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var reader = SentenceReader.shipped();
            int vietnamese = reader.read(SENTENCE.vi(), "").score();
            int english = reader.read(SENTENCE.en(), "").score();
            return vietnamese == english ? Map.of("score", (double) vietnamese) : Map.of();
        }
    };

    private static final Text SENTENCE = new Text(
            "Kịp thời trả lời ít nhất 95% đơn thư trong 10 ngày làm việc, theo biên bản.",
            "Promptly answers at least 95% of requests within 10 working days, per the register.");
}
