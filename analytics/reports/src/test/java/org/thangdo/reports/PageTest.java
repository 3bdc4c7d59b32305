package org.thangdo.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.reports.html.Page;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The page, parsed. */
class PageTest {

    private static Document parsed(byte[] page) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        String text = new String(page, StandardCharsets.UTF_8).replaceFirst("<!DOCTYPE html>\n", "");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource
    void isWellFormedAndItsPolicyLetsOnlyItsOwnStyleIn(Language language) throws Exception {
        byte[] page = Page.bytes(SamplePack.in(language));
        var document = parsed(page);

        String policy = ((Element) document.getElementsByTagName("meta").item(1)).getAttribute("content");
        String style = document.getElementsByTagName("style").item(0).getTextContent();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe");
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
    }

    @ParameterizedTest
    @EnumSource
    void carriesNoScriptNoStyleAttributeAndNoAddress(Language language) {
        String page = new String(Page.bytes(SamplePack.in(language)), StandardCharsets.UTF_8);

        assertThat(page).doesNotContain("<script").doesNotContain(" style=").contains("&lt;script&gt;");
        assertThat(Pattern.compile("(src|href)=\"(?!#)").matcher(page).find()).isFalse();
        assertThat(page).doesNotContain("url(http");
    }

    @ParameterizedTest
    @EnumSource
    void everyIdIsUniqueAndEveryReferenceIsMet(Language language) throws Exception {
        var document = parsed(Page.bytes(SamplePack.in(language)));
        var all = document.getElementsByTagName("*");
        var ids = new HashSet<String>();
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
        }
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            for (String id : element.getAttribute("aria-labelledby").split(" ")) {
                assertThat(id.isEmpty() || ids.contains(id)).as(id).isTrue();
            }
            String link = element.getAttribute("href");
            assertThat(link.isEmpty() || ids.contains(link.substring(1)))
                    .as(link)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalPacksGiveEqualBytes(Language language) {
        assertThat(Page.bytes(SamplePack.in(language))).isEqualTo(Page.bytes(SamplePack.in(language)));
    }
}
