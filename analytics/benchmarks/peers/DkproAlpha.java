import java.nio.file.Files;
import java.nio.file.Path;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.CachedDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;

/** Krippendorff's ordinal alpha by DKPro Statistics, its distances cached. */
public final class DkproAlpha {

    public static void main(String[] args) throws Exception {
        byte[] levels = Files.readAllBytes(Path.of(args[0], "ratings.bin"));
        int raters = Integer.parseInt(args[1]);
        var study = new CodingAnnotationStudy(raters);
        for (int at = 0; at < levels.length; ) {
            var ratings = new Object[raters];
            for (int j = 0; j < raters; j++) {
                byte level = levels[at++];
                ratings[j] = level == 0 ? null : Integer.valueOf(level);
            }
            study.addItemAsArray(ratings);
        }
        var alpha = new KrippendorffAlphaAgreement(study, new CachedDistanceFunction(new OrdinalDistanceFunction()));
        System.out.println("krippendorff_alpha ordinal " + alpha.calculateAgreement());
    }
}
