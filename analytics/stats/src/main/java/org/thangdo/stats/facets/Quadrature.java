package org.thangdo.stats.facets;

/** How finely ratees and halos are integrated out. */
enum Quadrature {
    /** To come near the estimates, for a quarter of the work. */
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
