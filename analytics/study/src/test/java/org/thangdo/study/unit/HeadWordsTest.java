package org.thangdo.study.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trưởng đơn vị",
                "TRƯỞNG PHÒNG NỘI VỤ",
                "Quyền Trưởng phòng",
                "Hiệu trưởng",
                "Giám đốc Sở",
                "Chủ tịch UBND phường",
                "Bí thư Đảng ủy",
                "Phó Bí thư, Chủ tịch UBND",
                "Bí thư kiêm Chủ tịch HĐND",
                "Chánh Văn phòng",
                "Chi cục trưởng",
                "Truong phong",
                "Hieu truong",
                "Giam doc",
                "head",
                "Head of unit",
                "Acting Director",
                "Principal",
                "Chief of division"
            })
    void heads(String position) {
        assertThat(HeadWords.shipped().isHead(position)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phó trưởng đơn vị",
                "Phó Giám đốc",
                "Hiệu phó",
                "Nguyên Trưởng phòng",
                "Thư ký Giám đốc",
                "Trợ lý Chủ tịch",
                "Kế toán trưởng",
                "Điều dưỡng trưởng",
                "Tổ trưởng chuyên môn",
                "Trưởng nhóm",
                "Bí thư Đoàn",
                "Chủ tịch Công đoàn",
                "Chủ tịch Hội LHPN",
                "Trường THCS Nguyễn Du",
                "Giáo viên",
                "Chuyên viên chính",
                "Pho truong phong",
                "Ke toan truong",
                "deputy_head",
                "Deputy head of unit",
                "Vice chairman",
                "Chief accountant",
                "Principal specialist",
                "Headhunter",
                ""
            })
    void others(String position) {
        assertThat(HeadWords.shipped().isHead(position)).isFalse();
    }

    @Test
    void whatThePlanNamesIsComparedWithoutMarksAndCase() {
        assertThat(HeadWords.isNamed("Tổ trưởng", List.of("to truong"))).isTrue();
        assertThat(HeadWords.isNamed("Tổ trưởng chuyên môn", List.of("Tổ trưởng")))
                .isFalse();
    }
}
