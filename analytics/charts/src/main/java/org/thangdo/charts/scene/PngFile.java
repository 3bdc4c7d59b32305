package org.thangdo.charts.scene;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * A picture as a PNG file. Rows are not filtered: charts are even surfaces, whose files are smaller without. The writer of
 * the JDK tries five filters for each row and knows neither resolution nor words. Format: ISO/IEC 15948:2004.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BITS = 8;
    private static final byte TRUE_COLOUR = 2;
    private static final byte UNFILTERED = 0;
    private static final int SAMPLES = 3;

    private static final double INCH_PER_METRE = 1 / 0.0254;

    private PngFile() {}

    /** @param image of type {@link BufferedImage#TYPE_INT_RGB} */
    static byte[] of(BufferedImage image, String title, String description) {
        try {
            var file = new ByteArrayOutputStream();
            var out = new DataOutputStream(file);
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(image));
            chunk(out, "pHYs", resolution());
            chunk(out, "iTXt", text("Title", title));
            chunk(out, "iTXt", text("Description", description));
            chunk(out, "IDAT", pixels(image));
            chunk(out, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] header(BufferedImage image) throws IOException {
        var data = new ByteArrayOutputStream();
        var out = new DataOutputStream(data);
        out.writeInt(image.getWidth());
        out.writeInt(image.getHeight());
        out.write(new byte[] {BITS, TRUE_COLOUR, 0, 0, 0});
        return data.toByteArray();
    }

    /** Row by row, red, green and blue of each pixel, compressed. */
    private static byte[] pixels(BufferedImage image) throws IOException {
        int[] colours = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        byte[] row = new byte[1 + SAMPLES * width];
        row[0] = UNFILTERED;
        var data = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(data)) {
            for (int from = 0; from < colours.length; from += width) {
                for (int x = 0, at = 1; x < width; x++, at += SAMPLES) {
                    int colour = colours[from + x];
                    row[at] = (byte) (colour >> 16);
                    row[at + 1] = (byte) (colour >> 8);
                    row[at + 2] = (byte) colour;
                }
                out.write(row);
            }
        }
        return data.toByteArray();
    }

    private static byte[] resolution() throws IOException {
        int perMetre = (int) Math.round(96 * Png.DENSITY * INCH_PER_METRE);
        var data = new ByteArrayOutputStream();
        var out = new DataOutputStream(data);
        out.writeInt(perMetre);
        out.writeInt(perMetre);
        out.writeByte(1);
        return data.toByteArray();
    }

    /** Keyword, uncompressed, no language, no translated keyword, text. */
    private static byte[] text(String keyword, String text) throws IOException {
        var data = new ByteArrayOutputStream();
        data.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
        data.write(new byte[5]);
        data.write(text.getBytes(StandardCharsets.UTF_8));
        return data.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        var check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
