package org.thangdo.criteria.position;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which edition of a definition this is, and when it holds.
 *
 * @param number from 1, higher is later
 * @param from first day
 * @param until last day; empty if open
 * @param decision by which it was adopted; a draft needs none
 */
public record Version(int number, LocalDate from, Optional<LocalDate> until, Status status, Optional<String> decision) {

    /** How far a definition has come. */
    public enum Status {
        /** For discussion; nobody is rated by it. */
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("adopted")
        ADOPTED
    }

    public Version {
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            throw new InvalidDefinition(Fault.DATES, "", from + " – " + until.get());
        }
        if (status == Status.ADOPTED && decision.filter(text -> !text.isBlank()).isEmpty()) {
            throw new InvalidDefinition(Fault.NO_DECISION, "", "version " + number);
        }
    }

    public static Version draft(LocalDate from) {
        return new Version(1, from, Optional.empty(), Status.DRAFT, Optional.empty());
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    /** The same edition, adopted. */
    public Version adopted(LocalDate day, String byDecision) {
        return new Version(number, day, Optional.empty(), Status.ADOPTED, Optional.of(byDecision));
    }
}
