package org.thangdo.stats.facets;

/** How finely ratees and halos are integrated out. */
enum Quadrature {
    /** To come near the estimates: a third of the work, and measures within about a hundredth of a logit of {@link #FINE}. */
    COARSE(7, 5),
    /** For the estimates. */
    FINE(15, 9);

    final NormalNodes ofRatee;
    final NormalNodes ofHalo;

    Quadrature(int ofRatee, int ofHalo) {
        this.ofRatee = NormalNodes.of(ofRatee);
        this.ofHalo = NormalNodes.of(ofHalo);
    }
}
