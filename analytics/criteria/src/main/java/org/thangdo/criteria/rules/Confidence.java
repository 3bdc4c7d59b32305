package org.thangdo.criteria.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How surely a legal statement is known. Its sentence is in {@code rules_vi/en.properties}, keyed by the name. */
public enum Confidence {
    /** The wording was seen in a public text. */
    @JsonProperty("A")
    A,
    /** Second-hand, or known in part. */
    @JsonProperty("B")
    B,
    /** General knowledge, unverified. */
    @JsonProperty("C")
    C,
    /** Not known; what is given is a stand-in that output must show. */
    @JsonProperty("?")
    UNKNOWN;

    /** Whether it may be used without "chưa kiểm chứng / unverified" beside it. */
    public boolean verified() {
        return this == A || this == B;
    }

    /** As people write it: A, B, C or ?. */
    public String mark() {
        return this == UNKNOWN ? "?" : name();
    }
}
