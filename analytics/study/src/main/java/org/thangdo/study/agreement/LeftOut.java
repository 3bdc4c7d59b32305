package org.thangdo.study.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.ratings.wide.WideRatings;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;

/** What the study of a table leaves out because the table is large; each is said in a sentence. */
record LeftOut(WideRatings ratings, WidePlan wanted) {

    /** More raters are not compared two by two. */
    private static final int MOST_IN_PAIRS = 12;

    /** More different profiles are not drawn again and again. */
    private static final int MOST_PROFILES_DRAWN = 5000;

    /** Whatever needs to know which rater gave which rating. */
    boolean ratersApart() {
        return ratings.rows() > wanted.ratersApart();
    }

    /** Raters two by two. */
    boolean pairs() {
        return ratings.raters().size() > MOST_IN_PAIRS;
    }

    /** Bootstrap intervals. */
    boolean replicates() {
        return profiles() > MOST_PROFILES_DRAWN;
    }

    private long profiles() {
        return ratings.profiles().subjects().size();
    }

    List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        if (ratersApart()) {
            claims.add(new Claim(
                    ClaimCode.RATERS_NOT_APART,
                    Map.of("subjects", ratings.rows(), "most", wanted.ratersApart(), "option", "" + ratings.rows())));
        }
        if (!ratings.isCategorical()) {
            return claims;
        }
        if (!ratersApart() && pairs()) {
            claims.add(new Claim(
                    ClaimCode.RATERS_NOT_PAIRED,
                    Map.of("raters", ratings.raters().size(), "most", MOST_IN_PAIRS)));
        }
        if (wanted.replicates() > 0 && replicates()) {
            claims.add(new Claim(
                    ClaimCode.PROFILES_NOT_DRAWN, Map.of("profiles", profiles(), "most", MOST_PROFILES_DRAWN)));
        }
        return claims;
    }
}
