package org.thangdo.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HidingTest {

    private static final int SMALLEST = 5;

    private static List<List<Long>> random(Random random, int size) {
        var rows = new ArrayList<List<Long>>();
        for (int i = 0; i < size; i++) {
            var row = new ArrayList<Long>();
            for (int j = 0; j < size; j++) {
                row.add(random.nextInt(3) == 0 ? random.nextInt(60) : (long) random.nextInt(6));
            }
            rows.add(row);
        }
        return rows;
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        @DisplayName("no hidden number is a linear combination of printed ones, by elimination, in 400 random tables")
        void nothingFollows() {
            var random = new Random(20210815);
            for (int run = 0; run < 400; run++) {
                int size = 2 + run % 4;
                var counts = random(random, size);
                var hiding = new Hiding(counts, SMALLEST);
                assertThat(fixed(hiding, size)).as(counts.toString()).isEmpty();
            }
        }

        @Test
        @DisplayName("every number from 1 up to below the smallest group is hidden, and the grand total is printed")
        void smallOnes() {
            var random = new Random(7);
            for (int run = 0; run < 100; run++) {
                var counts = random(random, 4);
                var hiding = new Hiding(counts, SMALLEST);
                for (int i = 0; i < 4; i++) {
                    for (int j = 0; j < 4; j++) {
                        long n = counts.get(i).get(j);
                        assertThat(hiding.at(i, j) || n == 0 || n >= SMALLEST).isTrue();
                    }
                }
                assertThat(hiding.at(4, 4)).isFalse();
            }
        }

        @Test
        @DisplayName("a table without small numbers is printed in full")
        void nothingToHide() {
            var hiding = new Hiding(List.of(List.of(12L, 0L), List.of(7L, 30L)), SMALLEST);
            for (int i = 0; i <= 2; i++) {
                for (int j = 0; j <= 2; j++) {
                    assertThat(hiding.at(i, j)).isFalse();
                }
            }
        }

        @Test
        @DisplayName("totals go before those who kept their level")
        void diagonalLast() {
            var hiding = new Hiding(List.of(List.of(47L, 2L), List.of(3L, 10L)), SMALLEST);
            assertThat(hiding.at(0, 0)).isFalse();
            assertThat(hiding.at(1, 1)).isFalse();
            assertThat(hiding.at(0, 1)).isTrue();
            assertThat(hiding.at(0, 2)).isTrue();
        }
    }

    /** Hidden places whose number the rows and columns determine. */
    private static List<String> fixed(Hiding hiding, int size) {
        var places = new ArrayList<int[]>();
        for (int i = 0; i <= size; i++) {
            for (int j = 0; j <= size; j++) {
                if (hiding.at(i, j)) {
                    places.add(new int[] {i, j});
                }
            }
        }
        double[][] lines = new double[2 * (size + 1)][places.size()];
        for (int k = 0; k < places.size(); k++) {
            int i = places.get(k)[0];
            int j = places.get(k)[1];
            lines[i][k] = j == size ? -1 : 1;
            lines[size + 1 + j][k] = i == size ? -1 : 1;
        }
        int rank = reduce(lines);
        var fixed = new ArrayList<String>();
        for (int row = 0; row < rank; row++) {
            int filled = 0;
            int at = -1;
            for (int k = 0; k < places.size(); k++) {
                if (Math.abs(lines[row][k]) > 1e-9) {
                    filled++;
                    at = k;
                }
            }
            if (filled == 1) {
                fixed.add(places.get(at)[0] + "," + places.get(at)[1]);
            }
        }
        return fixed;
    }

    /** Brings the lines into reduced echelon form and tells how many are left. */
    private static int reduce(double[][] lines) {
        int rank = 0;
        int width = lines[0].length;
        for (int column = 0; column < width && rank < lines.length; column++) {
            int pivot = rank;
            while (pivot < lines.length && Math.abs(lines[pivot][column]) < 1e-9) {
                pivot++;
            }
            if (pivot < lines.length) {
                double[] line = lines[pivot];
                lines[pivot] = lines[rank];
                lines[rank] = line;
                double head = line[column];
                for (int k = 0; k < width; k++) {
                    line[k] /= head;
                }
                for (int other = 0; other < lines.length; other++) {
                    double factor = lines[other][column];
                    for (int k = 0; other != rank && k < width; k++) {
                        lines[other][k] -= factor * line[k];
                    }
                }
                rank++;
            }
        }
        return rank;
    }
}
