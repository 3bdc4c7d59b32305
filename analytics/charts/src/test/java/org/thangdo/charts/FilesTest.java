package org.thangdo.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Svg;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.table.DataTable;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The files made of a figure, and the words and numbers that go with it. */
class FilesTest {

    static Stream<Figure> figures() {
        return Stream.of(Language.values()).flatMap(language -> Gallery.all(language).stream());
    }

    @ParameterizedTest
    @MethodSource("figures")
    @DisplayName("SVG is well-formed, names itself, keeps its ids to itself and its text as text")
    void svg(Figure figure) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document =
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(figure.svg(Size.document()))));
        var ids = new HashSet<String>();
        var all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            assertThat(id.isEmpty() || ids.add(id) && id.startsWith(figure.id()))
                    .as(id)
                    .isTrue();
        }
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(figure.frame().headline());
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(figure.altText());
        long texts = figure.scene(Size.document()).texts().count();
        assertThat(document.getElementsByTagName("text").getLength()).isEqualTo((int) texts);
    }

    @ParameterizedTest
    @MethodSource("figures")
    @DisplayName("PNG has 192 dots per inch and carries headline and alternative text")
    void png(Figure figure) throws Exception {
        byte[] file = figure.png(Size.document());
        var chunks = chunks(file);
        assertThat(ByteBuffer.wrap(chunks.get("pHYs"), 0, 4).getInt() * 0.0254).isBetween(191.9, 192.1);
        assertThat(chunks.get("pHYs")[8]).isEqualTo((byte) 1);
        assertThat(new String(chunks.get("iTXt Title"), StandardCharsets.UTF_8))
                .isEqualTo(figure.frame().headline());
        assertThat(new String(chunks.get("iTXt Description"), StandardCharsets.UTF_8))
                .isEqualTo(figure.altText());
        var image = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(image.getWidth() / 192.0 * 25.4).isBetween(164.8, 165.2);
    }

    /** Chunks by type; texts by type and keyword, without their header. */
    private static TreeMap<String, byte[]> chunks(byte[] file) {
        var chunks = new TreeMap<String, byte[]>();
        var bytes = ByteBuffer.wrap(file, 8, file.length - 8);
        while (bytes.hasRemaining()) {
            byte[] data = new byte[bytes.getInt()];
            byte[] type = new byte[4];
            bytes.get(type).get(data).getInt();
            String name = new String(type, StandardCharsets.ISO_8859_1);
            if (name.equals("iTXt")) {
                String text = new String(data, StandardCharsets.ISO_8859_1);
                int end = text.indexOf('\0');
                chunks.put(name + " " + text.substring(0, end), Arrays.copyOfRange(data, end + 5, data.length));
            } else {
                chunks.put(name, data);
            }
        }
        return chunks;
    }

    static Stream<Figure> vietnameseFigures() {
        return Gallery.all(Language.VI).stream();
    }

    @ParameterizedTest
    @MethodSource("vietnameseFigures")
    @DisplayName("the same figure gives the same bytes")
    void deterministic(Figure figure) {
        Figure again = Gallery.all(figure.frame().language()).stream()
                .filter(other -> other.id().equals(figure.id()))
                .findFirst()
                .orElseThrow();
        assertThat(again.svg(Size.page())).isEqualTo(figure.svg(Size.page()));
        assertThat(again.png(Size.document())).isEqualTo(figure.png(Size.document()));
        assertThat(again.csv(Language.VI)).isEqualTo(figure.csv(Language.VI));
    }

    @ParameterizedTest
    @MethodSource("figures")
    @DisplayName("alternative text and twin say what the picture shows")
    void complete(Figure figure) {
        DataTable twin = figure.twin();
        assertThat(figure.altText()).contains(figure.frame().headline()).doesNotContain("{");
        assertThat(twin.rows()).isNotEmpty();
        assertThat(figure.csv(figure.frame().language()).lines().count())
                .isEqualTo(twin.rows().size() + 1L);
        figure.office().ifPresent(chart -> assertThat(chart.series()).isNotEmpty());
        boolean vietnamese = figure.frame().language() == Language.VI;
        String wrongMark = vietnamese ? "\\d\\.\\d+%" : "\\d,\\d+%";
        figure.scene(Size.document()).texts().forEach(text -> assertThat(text.text())
                .doesNotContainPattern(wrongMark));
    }

    @Test
    @DisplayName("both languages have the same sentences with the same gaps")
    void bundles() {
        Words vi = Words.of(Frame.class, "figures", Language.VI);
        Words en = Words.of(Frame.class, "figures", Language.EN);
        assertThat(vi.keys()).isEqualTo(en.keys());
        for (String key : vi.keys()) {
            assertThat(vi.placeholders(key)).as(key).isEqualTo(en.placeholders(key));
        }
    }

    @Test
    @DisplayName("the text of an SVG, mark by mark")
    void golden() {
        var canvas = new Canvas();
        canvas.rect(new Box(1, 2, 30, 4.567), Palette.NAVY);
        canvas.rect(new Box(1, 8, 30, 4), 2, Palette.BRICK.withHatch(), Stroke.NONE);
        canvas.line(0, 0, 40, 0, Stroke.of(Palette.GRID, 0.8).dashes());
        canvas.circle(5, 6, 2, Palette.SKY.faint(0.5), Stroke.of(Palette.NAVY, 1));
        canvas.text("Tỷ lệ < 5 & “tốt”", 20, 18, Type.STRONG.haloed(), Anchor.MIDDLE);
        assertThat(Svg.of(canvas.scene(40, 20), "x", "T", "D \"q\"", 2))
                .isEqualTo(
                        """
                <svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 40 20" role="img" \
                aria-labelledby="x-title x-desc" font-family="'Be Vietnam Pro','Segoe UI',Arial,sans-serif">
                <title id="x-title">T</title>
                <desc id="x-desc">D &quot;q&quot;</desc>
                <defs><pattern id="x-hatch" width="5" height="5" patternUnits="userSpaceOnUse" \
                patternTransform="rotate(45)"><path d="M0 0V5" stroke="#FFFFFF" stroke-width="2.4"/></pattern></defs>
                <rect width="100%" height="100%" fill="#FFFFFF"/>
                <rect x="1" y="2" width="30" height="4.57" fill="#123F6B"/>
                <rect x="1" y="8" width="30" height="4" rx="2" fill="#B5481B"/>
                <rect x="1" y="8" width="30" height="4" rx="2" fill="url(#x-hatch)"/>
                <line x1="0" y1="0" x2="40" y2="0" fill="none" stroke="#E3E7EC" stroke-width="0.8" \
                stroke-dasharray="5 3"/>
                <circle cx="5" cy="6" r="2" fill="#6FB1D6" fill-opacity="0.5" stroke="#123F6B" stroke-width="1"/>
                <text x="20" y="18" font-size="11" font-weight="600" fill="#1F2A36" text-anchor="middle" \
                stroke="#FFFFFF" stroke-width="3" stroke-linejoin="round" paint-order="stroke">\
                Tỷ lệ &lt; 5 &amp; “tốt”</text>
                </svg>
                """);
    }

    @Test
    @DisplayName("says why it cannot draw a headline that does not fit")
    void headline() {
        assertThatThrownBy(() -> Gallery.frame(Language.VI, "a".repeat(91), "", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 90 characters");
    }
}
