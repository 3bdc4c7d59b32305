package org.thangdo.study.diagnosis;

import java.util.List;

/**
 * What the form says of the criteria that were judged.
 *
 * @param texts in the order of the form; none if no form is given
 */
public record CriteriaPlan(List<FormText> texts) {

    /**
     * A criterion of a form.
     *
     * @param name by which ratings call it; empty if the form has no names: then a text that begins with the name is of it
     * @param position whose criterion it is; may be empty
     */
    public record FormText(String name, String text, String position) {}

    public CriteriaPlan {
        texts = List.copyOf(texts);
    }

    /** No form. */
    public static CriteriaPlan standard() {
        return new CriteriaPlan(List.of());
    }
}
