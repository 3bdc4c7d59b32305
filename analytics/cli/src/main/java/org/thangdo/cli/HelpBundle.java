package org.thangdo.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.thangdo.criteria.text.Language;

/** The words of {@code --help} in one language, {@code help_vi.properties} or {@code help_en.properties}. */
final class HelpBundle {

    private HelpBundle() {}

    static ResourceBundle in(Language language) {
        String name = "help_" + language.tag() + ".properties";
        try (var stream = HelpBundle.class.getResourceAsStream(name)) {
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
