package org.thangdo.charts.scene;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The chunks of a PNG file that the writer of the JDK leaves out. Format: ISO/IEC 15948:2004. */
final class PngFile {

    /** Signature and header chunk come first; everything added follows them. */
    private static final int HEAD = 8 + 12 + 13;

    private static final double INCH_PER_METRE = 1 / 0.0254;

    private PngFile() {}

    static byte[] of(BufferedImage image, String title, String description) {
        try {
            var plain = new ByteArrayOutputStream();
            try (var stream = new MemoryCacheImageOutputStream(plain)) {
                if (!ImageIO.write(image, "png", stream)) {
                    throw new IllegalStateException("no writer for PNG");
                }
            }
            byte[] bytes = plain.toByteArray();
            var file = new ByteArrayOutputStream(bytes.length + 1024);
            file.write(bytes, 0, HEAD);
            var out = new DataOutputStream(file);
            chunk(out, "pHYs", resolution());
            chunk(out, "iTXt", text("Title", title));
            chunk(out, "iTXt", text("Description", description));
            file.write(bytes, HEAD, bytes.length - HEAD);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
