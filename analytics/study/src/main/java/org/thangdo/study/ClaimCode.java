package org.thangdo.study;

/** Every sentence a study can say. The wording is in {@code claims_vi.properties} and {@code claims_en.properties}. */
public enum ClaimCode {
    /** The share of the top level rose, beyond chance. */
    TOP_SHARE_ROSE,
    /** The share of the top level fell, beyond chance. */
    TOP_SHARE_FELL,
    /** The shares of the top level do not differ beyond chance. */
    TOP_SHARE_STEADY,
    /** Nearly everybody is in the two highest levels. */
    CEILING
}
