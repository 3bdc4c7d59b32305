package org.thangdo.reports.html;

import static org.thangdo.reports.html.Markup.element;
import static org.thangdo.reports.html.Markup.text;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Size;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingText;
import org.thangdo.reports.FindingsTable;
import org.thangdo.reports.Pack;
import org.thangdo.reports.Pack.Section;

/**
 * A pack as one page that needs nothing else: typeface, style and figures are in it, no script runs, nothing is loaded. It
 * is read from top to bottom, by keyboard and by ear, and prints on A4. Equal packs give equal bytes.
 */
public final class Page {

    private final Pack pack;
    private final Words words;
    private final PageTable tables;
    private final StringBuilder out = new StringBuilder();

    private Page(Pack pack) {
        this.pack = pack;
        this.words = pack.words();
        this.tables = new PageTable(pack.language());
    }

    /** The page in UTF-8; well-formed XML after its first line. */
    public static byte[] bytes(Pack pack) {
        return new Page(pack).compose().getBytes(StandardCharsets.UTF_8);
    }

    private String compose() {
        head();
        contents();
        out.append("<main id=\"main\">\n<h2 id=\"key\">")
                .append(text(words.say("key.points")))
                .append("</h2>\n");
        out.append("<ol class=\"key\">\n");
        pack.keyPoints().forEach(point -> out.append(element("li", point)));
        out.append("</ol>\n");
        pack.sections().forEach(this::section);
        findings();
        appendix();
        out.append("</main>\n</body>\n</html>\n");
        return out.toString();
    }

    private void head() {
        var style = new PageStyle();
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(pack.language().tag())
                .append("\">\n<head>\n");
        out.append("<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
        out.append(style.policy()).append("\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n");
        out.append("<meta name=\"referrer\" content=\"no-referrer\"/>\n");
        out.append(element("title", pack.title()));
        out.append("<style>")
                .append(style.css())
                .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">");
        out.append(text(words.say("page.skip"))).append("</a>\n<header>\n<p class=\"quiet\">");
        out.append(text(pack.heading().organisation())).append("</p>\n");
        out.append(element("h1", pack.title())).append("</header>\n");
    }

    private void contents() {
        out.append("<nav aria-label=\"")
                .append(text(words.say("page.contents")))
                .append("\">\n<ol>\n");
        for (Section section : pack.sections()) {
            out.append("<li><a href=\"#s-").append(text(section.id())).append("\">");
            out.append(text(section.question())).append("</a></li>\n");
        }
        out.append("</ol>\n</nav>\n");
    }

    private void section(Section section) {
        String id = "s-" + section.id();
        out.append("<section aria-labelledby=\"").append(text(id)).append("\">\n<h2 id=\"");
        out.append(text(id)).append("\">").append(text(section.question())).append("</h2>\n<p class=\"answer\">");
        out.append(text(section.answer())).append("</p>\n");
        section.figure().ifPresent(figure -> figure(figure, id));
        section.tables().forEach(table -> out.append(tables.foldable(table, words)));
        section.notes().forEach(this::note);
        out.append("</section>\n");
    }

    private void note(String note) {
        out.append("<p class=\"quiet\">").append(text(note)).append("</p>\n");
    }

    private void figure(Figure figure, String section) {
        String own = section + "-" + figure.id();
        String svg = figure.svg(Size.page());
        for (String part : new String[] {"-title", "-desc", "-hatch"}) {
            svg = svg.replace(figure.id() + part, own + part);
        }
        out.append("<figure>\n").append(svg).append("</figure>\n");
        out.append(tables.foldable(figure.twin(), words));
    }

    private void findings() {
        out.append("<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">");
        out.append(text(words.say("findings.question"))).append("</h2>\n");
        if (pack.findings().isEmpty()) {
            out.append(element("p", words.say("findings.none")));
        } else {
            long count = FindingsTable.codes(pack.findings());
            out.append(element("p", words.say("findings.answer", Map.of("count", count))));
            out.append(tables.open(FindingsTable.summary(pack.findings(), pack.language())));
            out.append("<details><summary>")
                    .append(text(words.say("findings.advice")))
                    .append("</summary>\n<dl>\n");
            FindingsTable.firstOfEach(pack.findings()).forEach(this::advice);
            out.append("</dl></details>\n");
        }
        out.append("</section>\n");
    }

    private void advice(Finding finding) {
        var said = FindingText.of(finding, pack.language());
        out.append(element("dt", said.number() + " " + said.title()));
        out.append(element("dd", said.why() + " " + said.fix()));
    }

    private void appendix() {
        out.append("<section aria-labelledby=\"sources\">\n<h2 id=\"sources\">");
        out.append(text(words.say("sources"))).append("</h2>\n");
        pack.provenance().forEach(line -> out.append(element("p", line)));
        pack.appendix().forEach(table -> out.append(tables.foldable(table, words)));
        out.append("</section>\n");
    }
}
