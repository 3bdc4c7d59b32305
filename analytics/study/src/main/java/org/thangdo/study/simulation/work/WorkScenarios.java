package org.thangdo.study.simulation.work;

import java.util.List;
import org.thangdo.study.simulation.work.WorkScenario.WorkMetric;
import org.thangdo.study.simulation.work.WorkScenario.WorkPosition;
import org.thangdo.study.simulation.work.WorkScenario.WorkProduct;

/** Work that comes with the product. */
public final class WorkScenarios {

    private static final double NO_LIMIT = 1e9;
    private static final String IN_TIME = "Tỷ lệ văn bản đúng hạn (%)";

    private WorkScenarios() {}

    /**
     * Four positions of a commune in 2024 and 2025, named like those of the catalogue. Planted are a season in what is received
     * at the one-stop shop, a shorter wait from 2025 on, digitised files rounded up to the norm, linked files counted as several
     * from 2025 on, a recorded coefficient that is too small, and a position of four people.
     */
    public static WorkScenario commune(long seed) {
        return new WorkScenario(seed, "2024-01", 24, 2, 0.15, List.of(oneStop(), civilStatus(), land(), accounts()));
    }

    private static WorkPosition oneStop() {
        return new WorkPosition(
                "Công chức bộ phận một cửa",
                22,
                List.of(
                        WorkMetric.plain("Hồ sơ tiếp nhận", true, 24, 0.2, 1, NO_LIMIT, false)
                                .withSeason(4),
                        WorkMetric.plain("Hồ sơ trả đúng hạn", false, 97.5, 2.2, 1, 100, false),
                        WorkMetric.plain("Hồ sơ phải bổ sung do lỗi tiếp nhận", true, 3, 0.5, 1, 100, true),
                        WorkMetric.plain("Thời gian chờ tại quầy", true, 18, 0.25, 0, NO_LIMIT, true)
                                .withBreak("2025-01", -5),
                        WorkMetric.plain("Hồ sơ số hóa đầy đủ thành phần", false, 93, 3, 0, 100, false)
                                .withHeap(95, 0.5),
                        WorkMetric.plain(IN_TIME, false, 91, 4, 1, 100, false)),
                List.of(
                        new WorkProduct("Hồ sơ một bước", 1, 1, 30, "", 1),
                        new WorkProduct("Hồ sơ liên thông", 3, 3, 8, "2025-01", 1.8)));
    }

    private static WorkPosition civilStatus() {
        return new WorkPosition(
                "Công chức tư pháp - hộ tịch",
                18,
                List.of(
                        WorkMetric.plain("Hồ sơ hộ tịch giải quyết", true, 118, 0.15, 0, NO_LIMIT, false),
                        WorkMetric.plain("Hồ sơ đúng hạn", false, 95.5, 2.5, 1, 100, false),
                        WorkMetric.plain(IN_TIME, false, 92, 4, 1, 100, false)),
                List.of(
                        new WorkProduct("Đăng ký khai sinh", 1, 1, 20, "", 1),
                        new WorkProduct("Đăng ký kết hôn", 2, 2, 8, "", 1),
                        new WorkProduct("Cải chính hộ tịch", 4.5, 3, 3, "", 1),
                        new WorkProduct("Trích lục hộ tịch", 0.25, 0.25, 25, "", 1)));
    }

    private static WorkPosition land() {
        return new WorkPosition(
                "Công chức địa chính - xây dựng",
                16,
                List.of(
                        WorkMetric.plain("Hồ sơ đất đai thẩm tra", true, 34, 0.18, 0, NO_LIMIT, false),
                        WorkMetric.plain("Hồ sơ bị trả lại do lỗi thẩm tra", true, 4, 0.45, 1, 100, true),
                        WorkMetric.plain(IN_TIME, false, 89, 4, 1, 100, false)),
                List.of());
    }

    private static WorkPosition accounts() {
        return new WorkPosition(
                "Công chức tài chính - kế toán",
                4,
                List.of(
                        WorkMetric.plain("Bộ chứng từ thanh toán xử lý", true, 80, 0.15, 0, NO_LIMIT, false),
                        WorkMetric.plain(IN_TIME, false, 90, 4, 1, 100, false)),
                List.of());
    }
}
