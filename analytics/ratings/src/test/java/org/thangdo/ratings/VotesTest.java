package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.Votes.Ballot;
import org.thangdo.ratings.Votes.Outcome;
import org.thangdo.ratings.Votes.Pick;
import org.thangdo.ratings.Votes.Stand;

class VotesTest {

    @TempDir
    Path folder;

    private final List<String> votes = new ArrayList<>(List.of("Năm,Mã,Đơn vị,Mức,Số phiếu,Người đứng đầu chọn"));
    private final List<String> finals = new ArrayList<>(List.of("Năm,Mã,Đơn vị,Mức"));

    @Test
    void everybodyVotedOnHasOneOutcome() {
        vote("CB1", "2 HTT,5 HTXS", "", "HTXS");
        vote("CB2", "3 HTT,3 HTXS", "HTXS", "HTXS");
        vote("CB3", "3 HTT,3 HTXS", "", "HTT");
        vote("CB4", "4 HTT,1 HTXS", "HTXS", "HTXS");
        vote("CB5", "4 HTT,1 HTXS", "HT", "HTT");
        vote("CB6", "4 HTT,1 HTXS", "", "");
        vote("CB7", "2 HT,2 HTXS", "HTT", "HTT");
        vote("CB8", "0 HT,0 HTXS", "HTT", "HTT");

        try (History history = read()) {
            var all = history.votes(Set.of());
            assertThat(all).hasSize(1);
            Votes year = all.get(0);
            assertThat(year.total()).isEqualTo(8);
            assertThat(year.ties()).isEqualTo(3);
            assertThat(year.tiesWithHead()).isEqualTo(2);
            assertThat(year.decided()).isEqualTo(7);
            assertThat(year.decided(Stand.AMONG)).isEqualTo(2);
            assertThat(year.decided(Stand.ABOVE)).isEqualTo(1);
            assertThat(year.decided(Stand.BELOW)).isZero();
            assertThat(year.setByTheHead()).isEqualTo(4);
            assertThat(year.subjects())
                    .containsEntry(new Outcome(Ballot.MAJORITY, Stand.BELOW, Pick.NONE, Stand.AMONG, false), 1L)
                    .containsEntry(new Outcome(Ballot.MAJORITY, Stand.UNKNOWN, Pick.NONE, Stand.UNKNOWN, false), 1L)
                    .containsEntry(new Outcome(Ballot.TIE, Stand.BETWEEN, Pick.NONE, Stand.BETWEEN, true), 1L)
                    .containsEntry(new Outcome(Ballot.EMPTY, Stand.AMONG, Pick.NONE, Stand.AMONG, true), 1L);

            var units = history.votes(Set.of(Dimension.UNIT));
            assertThat(units).hasSize(2);
            assertThat(units.stream().mapToLong(Votes::total).sum()).isEqualTo(8);
            assertThat(units.stream().mapToLong(Votes::setByTheHead).sum()).isEqualTo(4);
        }
    }

    @Test
    void aHeadWhoChoosesTwoLevelsHasNotChosen() {
        votes.add("2021,CB1,A,HT,3,HT");
        votes.add("2021,CB1,A,HTT,3,HTT");
        try (History history = read()) {
            assertThat(history.votes(Set.of()).get(0).subjects().firstKey())
                    .isEqualTo(new Outcome(Ballot.TIE, Stand.UNKNOWN, Pick.NONE, Stand.UNKNOWN, false));
        }
    }

    @Test
    void whichOfTheTiedLevelsTheHeadChose() {
        vote("CB1", "3 HTT,3 HTXS", "HTXS", "HTXS");
        vote("CB2", "3 HTT,3 HTXS", "HTT", "HTT");
        vote("CB3", "2 HT,2 HTT,2 HTXS", "HTT", "HTT");
        vote("CB4", "2 HT,2 HTXS", "HTT", "HTT");
        vote("CB5", "3 HTT,3 HTXS", "", "HTT");
        vote("CB6", "3 HTT,4 HTXS", "HTXS", "HTXS");
        try (History history = read()) {
            Votes year = history.votes(Set.of()).get(0);
            assertThat(year.ties()).isEqualTo(5);
            assertThat(year.ties(Pick.HIGHEST)).isEqualTo(1);
            assertThat(year.ties(Pick.LOWEST)).isEqualTo(1);
            assertThat(year.ties(Pick.MIDDLE)).isEqualTo(1);
            assertThat(year.ties(Pick.NONE)).isEqualTo(2);
        }
    }

    @Test
    void whereVotesDoNotSayWhoSomebodyIsTheFinalLevelDoes() {
        Path ballots = Fixture.file(
                folder,
                "votes.csv",
                "Năm,Mã,Mức,Số phiếu,Người đứng đầu chọn",
                "2021,CB1,HTT,3,HTT",
                "2021,CB1,HTXS,3,HTT",
                "2021,CB2,HTT,5,");
        Path levels = Fixture.file(
                folder,
                "finals.csv",
                "Năm,Mã,Đơn vị,Chức danh,Mức",
                "2021,CB1,Phòng A,Trưởng phòng,HTT",
                "2021,CB2,Phòng A,Chuyên viên,HTT");
        try (History history = Fixture.read(ballots, levels)) {
            assertThat(history.votes(Set.of(Dimension.POSITION)))
                    .extracting(votes -> votes.group().label(), Votes::ties)
                    .containsExactly(tuple("Chuyên viên", 0L), tuple("Trưởng phòng", 1L));
        }
    }

    private void vote(String subject, String ballots, String head, String decided) {
        String unit = subject.compareTo("CB5") < 0 ? "A" : "B";
        for (String ballot : ballots.split(",")) {
            String[] parts = ballot.split(" ");
            votes.add("2021," + subject + "," + unit + "," + parts[1] + "," + parts[0] + "," + head);
        }
        if (!decided.isEmpty()) {
            finals.add("2021," + subject + "," + unit + "," + decided);
        }
    }

    private History read() {
        Path ballots = Fixture.file(folder, "votes.csv", votes.toArray(String[]::new));
        return finals.size() == 1
                ? Fixture.read(ballots)
                : Fixture.read(ballots, Fixture.file(folder, "finals.csv", finals.toArray(String[]::new)));
    }
}
