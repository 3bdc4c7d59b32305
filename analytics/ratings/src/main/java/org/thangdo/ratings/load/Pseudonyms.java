package org.thangdo.ratings.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duckdb.DuckDBConnection;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.store.CanonicalTable;
import org.thangdo.ratings.store.InPlace;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;

/**
 * Codes in place of the ids of rated persons ({@code CB…}) and of raters ({@code NC…}). A code is the first 60 bits of
 * HMAC-SHA256 (RFC 2104) of the id under a secret key, in twelve letters and digits that are not mistaken for one another:
 * equal ids have equal codes in every file and period, and without the key a code cannot be traced back. Organisations keep
 * their names.
 */
public final class Pseudonyms {

    private static final String PERSON = "CB";
    private static final String RATER = "NC";
    /** Crockford's alphabet: no I, L, O, U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LETTERS = 12;
    private static final int BITS = 5;
    private static final String HIDDEN = "…";
    /** Findings that show a whole row of a file. */
    private static final Set<FindingCode> SHOW_ROWS =
            Set.of(FindingCode.RAGGED_ROW, FindingCode.UNCLOSED_QUOTE, FindingCode.OVERSIZED_CELL);

    private final Store store;
    private final Optional<Mac> mac;

    /**
     * @param key at least one byte; empty if ids stay as they are
     */
    public Pseudonyms(Store store, Optional<byte[]> key) {
        this.store = store;
        this.mac = key.map(Pseudonyms::mac);
    }

    private static Mac mac(byte[] key) {
        if (key.length == 0) {
            throw new IllegalArgumentException("a key of 0 bytes");
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Replaces the ids of everything that was loaded. */
    public void replaceIds() {
        if (mac.isEmpty()) {
            return;
        }
        new InPlace(store, CanonicalTable.RATINGS).copy();
        for (CanonicalTable table : CanonicalTable.values()) {
            if (table.columns().contains("subject")) {
                boolean kinds = table.columns().contains("kind");
                replace(table, "subject", PERSON, kinds ? "kind <> '" + Kind.ORGANISATION.column() + "'" : "true");
            }
            if (table.columns().contains("rater")) {
                replace(table, "rater", RATER, "true");
            }
        }
    }

    private void replace(CanonicalTable table, String column, String prefix, String condition) {
        String codes = "codes_" + table.view() + "_" + column;
        String named = column + " IS NOT NULL AND " + column + " <> '' AND " + condition;
        store.run("CREATE TABLE " + codes + "(id VARCHAR, code VARCHAR)");
        try (var appender = store.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, codes)) {
            for (String id : store.rows(
                    "SELECT DISTINCT " + column + " FROM " + table.rows() + " WHERE " + named,
                    row -> row.getString(1))) {
                appender.beginRow();
                appender.append(id);
                appender.append(code(prefix, id));
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new StoreException(codes, e);
        }
        if (store.number("SELECT count(*) - count(DISTINCT code) FROM " + codes) > 0) {
            throw new IllegalStateException("two ids of " + column + " have one code under this key; take another key");
        }
        store.run("UPDATE " + table.rows() + " SET " + column + " = w.code FROM " + codes + " w WHERE " + column
                + " = w.id AND " + condition);
        store.run("DROP TABLE " + codes);
    }

    /** The code of a rated person; the id itself without a key. */
    public String person(String id) {
        return mac.isEmpty() ? id : code(PERSON, id);
    }

    /** The code of a rater; the id itself without a key. */
    public String rater(String id) {
        return mac.isEmpty() ? id : code(RATER, id);
    }

    private String code(String prefix, String id) {
        byte[] text = Normalizer.normalize(id, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        byte[] hash = mac.orElseThrow().doFinal(text);
        long bits = ByteBuffer.wrap(hash).getLong();
        var code = new StringBuilder(prefix);
        for (int i = 0; i < LETTERS; i++) {
            code.append(ALPHABET.charAt((int) (bits >>> (Long.SIZE - BITS * (i + 1)) & 31)));
        }
        return code.toString();
    }

    /** Findings of single columns and rows, without the ids and names that their values show. */
    public List<Finding> withoutIds(List<Finding> findings) {
        if (mac.isEmpty()) {
            return findings;
        }
        var columns = new HashSet<List<String>>();
        store.each(
                "SELECT s.file, s.sheet AS sheet_name, h.label FROM headings h JOIN sheets s ON s.id = h.sheet WHERE "
                        + "h.field IN ('subject', 'rater', 'name', 'birth')",
                row -> columns.add(Arrays.asList(row.getString(1), row.getString(2), row.getString(3))));
        var hidden = new ArrayList<Finding>();
        for (Finding finding : findings) {
            var place = finding.place();
            boolean personal = columns.contains(List.of(place.file(), place.sheet(), place.column()));
            hidden.add(personal || SHOW_ROWS.contains(finding.code()) ? hide(finding) : finding);
        }
        return hidden;
    }

    /** Findings about rows that have codes already; two spellings of a name are shown as the codes of the spellings. */
    public List<Finding> withoutNames(List<Finding> findings) {
        return findings.stream()
                .map(finding -> mac.isPresent() && finding.code() == FindingCode.SAME_PERSON_TWO_SPELLINGS
                        ? coded(finding)
                        : finding)
                .toList();
    }

    private static Finding hide(Finding finding) {
        var arguments = new TreeMap<>(finding.arguments());
        arguments.computeIfPresent("value", (name, value) -> HIDDEN);
        String shown = finding.value().isEmpty() ? "" : HIDDEN;
        return new Finding(finding.code(), finding.place(), shown, arguments, finding.others());
    }

    private Finding coded(Finding finding) {
        String first = code(PERSON, finding.arguments().get("first").toString());
        String second = code(PERSON, finding.arguments().get("second").toString());
        var arguments = Map.<String, Object>of("first", first, "second", second);
        return new Finding(finding.code(), finding.place(), first + " · " + second, arguments, finding.others());
    }
}
