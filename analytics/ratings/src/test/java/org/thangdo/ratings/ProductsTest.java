package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.judgement.Products.Quantity;

/** What was produced, one row for each product, subject and period. */
class ProductsTest {

    private static final String HEADER =
            "Kỳ|Mã cán bộ|Đơn vị|Chức danh|Sản phẩm|Hệ số quy đổi|Số lượng giao|Số lượng hoàn thành|Đúng hạn|Số giờ";

    @TempDir
    private Path folder;

    /** Header words of levels ("hoàn thành") name a number of pieces beside a product. */
    @Test
    void rowsOfOneProductAreAddedInOrder() throws IOException {
        try (History history = read(
                "2025-02|CB2|P1|văn thư|Công văn đến|0.5|10|9|8|4.1",
                "2025-01|CB1|P1|văn thư|Công văn đi|1|5|5|5|10.2",
                "2025-02|CB2|P1|văn thư|Công văn đến|0.5|1|1|1|0.2")) {
            var read = history.products();

            assertThat(read.size()).isEqualTo(2);
            assertThat(read.period().name(0)).isEqualTo("2025-01");
            assertThat(read.product().name(1)).isEqualTo("Công văn đến");
            assertThat(read.position().name(1)).isEqualTo("văn thư");
            assertThat(read.get(Quantity.COMPLETED, 1)).hasValue(10);
            assertThat(read.get(Quantity.HOURS, 1)).hasValue(4.3);
            assertThat(read.get(Quantity.COEFFICIENT, 1)).hasValue(0.5);
            assertThat(read.get(Quantity.MEETS_QUALITY, 1)).isEmpty();
            assertThat(read.source(1)).isEqualTo("san-pham.csv!2");
        }
    }

    @Test
    void severalCoefficientsAreNone() throws IOException {
        try (History history = read(
                "2025-02|CB2|P1|văn thư|Công văn đến|0.5|10|9|8|4.1",
                "2025-02|CB2|P1|văn thư|Công văn đến|2|1|1|1|0.2")) {
            assertThat(history.products().get(Quantity.COEFFICIENT, 0)).isEmpty();
        }
    }

    private History read(String... lines) throws IOException {
        var all = new String[lines.length + 1];
        all[0] = HEADER;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return Fixture.read(Fixture.file(folder, "san-pham.csv", all));
    }
}
