package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LevelsOfUnitsTest {

    @TempDir
    Path folder;

    private final List<String> rows = new ArrayList<>(List.of("Năm,Đối tượng,Mã,Cơ quan,Đơn vị,Mức"));

    private LevelsOfUnitsTest person(String code, String agency, String unit) {
        rows.add("2021,cá nhân," + code + "," + agency + "," + unit + ",HTT");
        return this;
    }

    private LevelsOfUnitsTest organisation(String name, String agency, String unit, String level) {
        rows.add("2021,tổ chức," + name + "," + agency + "," + unit + "," + level);
        return this;
    }

    private List<String> levels() {
        try (History history = Fixture.read(Fixture.file(folder, "r.csv", rows.toArray(String[]::new)))) {
            return history.levelsOfUnits().stream()
                    .map(unit -> unit.period() + " " + unit.unit().label() + " " + unit.level())
                    .toList();
        }
    }

    @Test
    void theOrganisationThatIsCalledLikeTheUnit() {
        person("CB1", "A", "Phòng 1").person("CB2", "A", "Phòng 2").person("CB3", "A", "Phòng 3");
        organisation("Phòng 1", "A", "", "HTXS").organisation("Phòng 2", "", "", "HT");

        assertThat(levels()).containsExactly("2021 A · Phòng 1 3", "2021 A · Phòng 2 1");
    }

    @Test
    void theOneThatLiesInItIfNoneIsCalledSo() {
        person("CB1", "A", "Phòng 1").person("CB2", "A", "Phòng 2");
        organisation("TC01", "A", "Phòng 1", "HTXS");
        organisation("Phòng 2", "A", "", "HTT").organisation("TC02", "A", "Phòng 2", "KHT");

        assertThat(levels()).containsExactly("2021 A · Phòng 1 3", "2021 A · Phòng 2 2");
    }

    @Test
    void unitsOfOneNameInTwoAgenciesStayApart() {
        person("CB1", "A", "Văn phòng").person("CB2", "B", "Văn phòng");
        organisation("Văn phòng", "A", "", "HTXS").organisation("Văn phòng", "B", "", "HT");

        assertThat(levels()).containsExactly("2021 A · Văn phòng 3", "2021 B · Văn phòng 1");
    }

    @Test
    void noneIfTwoAreSaid() {
        person("CB1", "A", "Phòng 1");
        organisation("TC01", "A", "Phòng 1", "HTXS").organisation("TC02", "A", "Phòng 1", "HT");

        assertThat(levels()).isEmpty();
    }
}
