package org.thangdo.study.raters;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the ratings can answer at all, before any answer.
 *
 * @param parts groups of ratees and raters without a link between them, the largest first; one if all are linked
 * @param bridges raters without whom a part would fall apart
 * @param self whether one element stands for all who rate themselves, which links units as if people were everywhere equally
 *     lenient with themselves
 * @param partsWithoutSelf number of parts that are left without those who rate themselves; 0 if there are no others
 * @param confounded what no rating can tell apart
 * @param contrasts between units in the last period, the least sure first
 * @param extraForms forms that would join its units best, one after another
 */
public record Design(
        List<Part> parts,
        List<Bridge> bridges,
        boolean self,
        int partsWithoutSelf,
        Set<Confounded> confounded,
        List<UnitContrast> contrasts,
        List<Proposal> extraForms) {

    public Design {
        parts = List.copyOf(parts);
        bridges = List.copyOf(bridges);
        confounded = Collections.unmodifiableSet(
                confounded.isEmpty() ? EnumSet.noneOf(Confounded.class) : EnumSet.copyOf(confounded));
        contrasts = List.copyOf(contrasts);
        extraForms = List.copyOf(extraForms);
    }

    /** Whether all are linked. */
    public boolean isConnected() {
        return parts.size() <= 1;
    }

    /** @param units that its ratees are of */
    public record Part(int ratees, int raters, List<String> units) {
        public Part {
            units = List.copyOf(units);
        }
    }

    /** @param parts sizes of what is left without the rater, in ratees and raters, the largest first */
    public record Bridge(String rater, List<Integer> parts) {
        public Bridge {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A form that would be worth filling in.
     *
     * @param errorBefore standard error of the difference between the two units before it, in logits
     * @param errorAfter after it
     */
    public record Proposal(
            String first, String second, String ratee, String rater, double errorBefore, double errorAfter) {}

    /** What no rating can tell apart. */
    public enum Confounded {
        /** There is one criterion: a rater's impression of a person and chance. */
        ONE_CRITERION,
        /** Every rater rated one ratee only: leniency and what the rater thinks of the person. */
        RATERS_IN_RATEES,
        /** No ratee was rated by two raters: severity and what the ratees are. */
        RATEES_IN_RATERS,
        /** Raters of different roles never rated the same ratee. */
        ROLES_APART
    }
}
