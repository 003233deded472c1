package uz.artel.lms.shared;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Checks the audit trail from its first line to its head: recomputes every digest and every hash. Needs a connection and
 * nothing else, so it runs from the command line beside a stopped server.
 */
public final class AuditVerifier {

    /** What can be wrong with a line, or true of it. */
    public enum Verdict {
        /** written, not linked yet */
        UNSEALED,
        /** the line or its payload is not what was sealed */
        CHANGED,
        /** a sealed line, or its payload, is gone */
        REMOVED,
        /** positions are not gapless or a hash doesn't follow the one before */
        REORDERED,
        /** the chain ends before a head that was kept outside */
        CUT_OFF,
        /** the payload was erased by a retention rule; the chain holds */
        ERASED_BY_RULE
    }

    /** A finding about one line. */
    public record Finding(Verdict verdict, long position, long line, String subject) {}

    /**
     * The outcome.
     *
     * @param lines how many lines are linked
     * @param head hash of the last link, hexadecimal
     * @param findings what was found, in the order of the chain
     */
    public record Report(long lines, String head, List<Finding> findings) {

        /** Unsealed and rule-erased lines are no fault. */
        public boolean sound() {
            return findings.stream()
                    .allMatch(f -> f.verdict() == Verdict.UNSEALED || f.verdict() == Verdict.ERASED_BY_RULE);
        }
    }

    private AuditVerifier() {}

    /**
     * Reads the whole chain.
     *
     * @param heads position and hash (hexadecimal) of each head known from outside. A chain that was computed anew holds
     *     together; it is found by the first head it does not pass through, and the lines from the head before it on are in
     *     doubt
     */
    public static Report verify(Connection connection, SortedMap<Long, String> heads) throws SQLException {
        var findings = new ArrayList<Finding>();
        long expected = 0;
        byte[] previous = AuditLine.GENESIS;
        var open = new TreeMap<>(heads);
        boolean rewritten = false;
        try (var statement = connection.prepareStatement(
                        "SELECT l.id, l.at, l.person_id, l.act, l.subject, l.payload_digest, s.position, s.line_id,"
                                + " s.hash, p.salt, p.payload, e.line_id FROM audit_seal s"
                                + " LEFT JOIN audit_line l ON l.id = s.line_id"
                                + " LEFT JOIN audit_payload p ON p.line_id = s.line_id"
                                + " LEFT JOIN audit_erasure e ON e.line_id = s.line_id ORDER BY s.position",
                        ResultSet.TYPE_FORWARD_ONLY,
                        ResultSet.CONCUR_READ_ONLY);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                long position = rows.getLong(7);
                long lineId = rows.getLong(8);
                byte[] hash = rows.getBytes(9);
                expected++;
                if (position != expected) {
                    findings.add(new Finding(Verdict.REORDERED, position, lineId, ""));
                    expected = position;
                }
                rows.getLong(1);
                if (rows.wasNull()) {
                    findings.add(new Finding(Verdict.REMOVED, position, lineId, ""));
                } else {
                    var line = line(rows);
                    if (!Arrays.equals(line.hashAfter(previous), hash)) {
                        findings.add(new Finding(Verdict.CHANGED, position, lineId, line.subject()));
                    } else {
                        payload(rows, line, position, findings);
                    }
                }
                previous = hash;
                var known = open.remove(position);
                if (known != null && !rewritten && !known.equals(HexFormat.of().formatHex(hash))) {
                    rewritten = true;
                    findings.add(new Finding(Verdict.CHANGED, position, lineId, "signed head"));
                }
            }
        }
        if (!open.isEmpty()) {
            findings.add(new Finding(Verdict.CUT_OFF, open.lastKey(), 0, ""));
        }
        try (var statement = connection.prepareStatement(
                        "SELECT l.id, l.subject FROM audit_line l LEFT JOIN audit_seal s ON s.line_id = l.id"
                                + " WHERE s.line_id IS NULL ORDER BY l.id");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                findings.add(new Finding(Verdict.UNSEALED, 0, rows.getLong(1), rows.getString(2)));
            }
        }
        return new Report(expected, HexFormat.of().formatHex(previous), List.copyOf(findings));
    }

    private static void payload(ResultSet rows, AuditLine line, long position, List<Finding> findings)
            throws SQLException {
        byte[] salt = rows.getBytes(10);
        if (salt == null) {
            rows.getLong(12);
            findings.add(new Finding(
                    rows.wasNull() ? Verdict.REMOVED : Verdict.ERASED_BY_RULE, position, line.id(), line.subject()));
        } else if (!Arrays.equals(AuditLine.digest(salt, rows.getBytes(11)), line.payloadDigest())) {
            findings.add(new Finding(Verdict.CHANGED, position, line.id(), line.subject()));
        }
    }

    static AuditLine line(ResultSet rows) throws SQLException {
        long person = rows.getLong(3);
        Long who = rows.wasNull() ? null : person;
        return new AuditLine(
                rows.getLong(1),
                DatabaseTime.instant(rows.getTimestamp(2)),
                who,
                rows.getString(4),
                rows.getString(5),
                rows.getBytes(6));
    }
}
