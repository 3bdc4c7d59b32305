package org.thangdo.study;

import java.util.List;
import org.thangdo.ratings.Reading;

/**
 * What a result was made from and by. Clock, host and path are no part of it, so equal inputs give equal provenance.
 *
 * @param tool version of the toolkit
 * @param inputs files with bytes and sha-256, in reading order
 * @param sheets rows in, kept, rejected and merged, by sheet
 * @param rulePack id of the rule pack
 * @param rulePackSha256 of the rule pack as read, in hexadecimal
 * @param planSha256 of the plan, in hexadecimal
 * @param java version of the language runtime
 */
public record Provenance(
        String tool,
        List<Reading.Input> inputs,
        List<Reading.Sheet> sheets,
        String rulePack,
        String rulePackSha256,
        String planSha256,
        long seed,
        String java) {

    public Provenance {
        inputs = List.copyOf(inputs);
        sheets = List.copyOf(sheets);
    }
}
