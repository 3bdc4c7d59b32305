package org.thangdo.study.shipped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thangdo.ratings.finding.FindingCode;

/** A small workbook behind a password that is no secret: {@value #PASSWORD}. Its salts are fixed, so its bytes are. */
final class PasswordWorkbook {

    static final String FILE = "messy-password.xlsx";
    static final String PASSWORD = "thangdo";

    private PasswordWorkbook() {}

    static List<Planted> planted() {
        return List.of(new Planted(FILE, "", "", FindingCode.PASSWORD.number(), FindingCode.PASSWORD.name()));
    }

    static byte[] bytes() throws IOException, GeneralSecurityException {
        try (var store = new POIFSFileSystem()) {
            var encryption = new EncryptionInfo(EncryptionMode.agile);
            var encryptor = encryption.getEncryptor();
            var header = encryption.getHeader();
            int block = header.getBlockSize();
            encryptor.confirmPassword(
                    PASSWORD,
                    fixed("key", header.getKeySize() / 8),
                    fixed("salt", block),
                    fixed("verifier", block),
                    fixed("verifier salt", block),
                    fixed("integrity", header.getHashAlgorithm().hashSize));
            try (OutputStream out = encryptor.getDataStream(store)) {
                out.write(plain());
            }
            var bytes = new ByteArrayOutputStream();
            store.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] fixed(String name, int length) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-512").digest(name.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(hash, length);
    }

    private static byte[] plain() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("KetQua");
            Workbooks.fill(sheet.createRow(0), "Mã cán bộ", "Năm", "Đơn vị", "Mức xếp loại");
            Workbooks.fill(sheet.createRow(1), "CB21-01", 2021, "Phòng Nghiệp vụ", "Tốt");
            Workbooks.fill(sheet.createRow(2), "CB21-02", 2021, "Phòng Nghiệp vụ", "Xuất sắc");
            return Workbooks.bytes(workbook, workbook);
        }
    }
}
