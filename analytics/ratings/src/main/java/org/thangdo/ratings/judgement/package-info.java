/** Who judged whom, on what, and how? Judgements one by one, and what was measured of the same people. */
package org.thangdo.ratings.judgement;
