package org.thangdo.criteria.lint;
import org.junit.jupiter.api.Test;
class TryTest {
    @Test void show() {
        var reader = SentenceReader.shipped();
        for (var file : java.util.List.of("development-vi.csv","own-vi.csv","own-vi-2.csv","own-vi-3.csv","own-en-2.csv","development-en.csv","own-en.csv")) {
            int right=0, hard=0, hardRight=0, strict=0; var all = LabelledSentence.of(file);
            for (var s : all) {
                boolean ok = s.isReadRight(reader); var r = reader.read(s.text(), s.position());
                boolean st = s.quantified() ? r.verdict()==Verdict.MEASURABLE : r.verdict()==Verdict.GENERAL||r.verdict()==Verdict.QUALITATIVE;
                if (ok) right++; if (s.hard()) {hard++; if (ok) hardRight++;} if (st) strict++;
                if (!st) System.out.println((ok?"~ ":"X ")+(s.quantified()?"Q ":"g ")+r.verdict()+"/"+r.reason()+" "+s.text()+"  "+r.spans().stream().map(x->x.rule()+"="+r.text().substring(x.start(),x.end())).toList());
            }
            System.out.println("== "+file+" "+right+"/"+all.size()+" hard "+hardRight+"/"+hard+" strict "+strict);
        }
        var all = LabelledSentence.of("development-vi.csv");
        for (int k=0;k<3;k++){ long t=System.nanoTime(); int n=0; for(int i=0;i<30;i++) for (var s: all){reader.read(s.text(),"");n++;} System.out.println("per s "+n*1e9/(System.nanoTime()-t)); }
    }
}
