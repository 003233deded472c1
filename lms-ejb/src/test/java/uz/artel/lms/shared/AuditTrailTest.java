package uz.artel.lms.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import uz.artel.lms.shared.AuditVerifier.Verdict;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.signing.SchoolKey;

/** Whoever changes the trail by hand in the database is found out. */
class AuditTrailTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @BeforeEach
    void five_sealed_lines() throws SQLException {
        for (var table : List.of("audit_erasure", "audit_seal", "audit_payload", "audit_line")) {
            database.execute("DELETE FROM " + table);
        }
        for (int i = 1; i <= 5; i++) {
            write("mark:" + i);
        }
        assertEquals(5, seal());
    }

    @Test
    void a_trail_nobody_touched_is_sound() throws SQLException {
        var report = verify(0, null);
        assertTrue(report.sound(), report.findings().toString());
        assertEquals(5, report.lines());
    }

    @Test
    void a_line_changed_by_hand_is_found() throws SQLException {
        database.execute("UPDATE audit_line SET subject = 'mark:99' WHERE subject = 'mark:3'");
        assertEquals(List.of(Verdict.CHANGED), verdicts());
    }

    @Test
    void a_payload_changed_by_hand_is_found() throws SQLException {
        database.execute("UPDATE audit_payload SET payload = 'x' WHERE line_id = ?", line("mark:3"));
        assertEquals(List.of(Verdict.CHANGED), verdicts());
    }

    @Test
    void a_payload_that_is_gone_is_found_unless_a_rule_erased_it() throws SQLException {
        long line = line("mark:3");
        database.execute("DELETE FROM audit_payload WHERE line_id = ?", line);
        assertEquals(List.of(Verdict.REMOVED), verdicts());
        database.execute(
                "INSERT INTO audit_erasure (line_id, rule, at) VALUES (?, 'retention', UTC_TIMESTAMP(6))", line);
        assertEquals(List.of(Verdict.ERASED_BY_RULE), verdicts());
        assertTrue(verify(0, null).sound());
    }

    @Test
    void a_line_taken_out_with_its_seal_is_found() throws SQLException {
        long line = line("mark:3");
        database.execute("DELETE FROM audit_seal WHERE line_id = ?", line);
        database.execute("DELETE FROM audit_payload WHERE line_id = ?", line);
        database.execute("DELETE FROM audit_line WHERE id = ?", line);
        assertFalse(verify(0, null).sound());
        assertTrue(verdicts().contains(Verdict.REORDERED), verdicts().toString());
    }

    @Test
    void a_trail_cut_off_at_its_end_is_found_by_whoever_kept_its_head() throws SQLException {
        var head = verify(0, null);
        long last = line("mark:5");
        database.execute("DELETE FROM audit_seal WHERE line_id = ?", last);
        database.execute("DELETE FROM audit_payload WHERE line_id = ?", last);
        database.execute("DELETE FROM audit_line WHERE id = ?", last);
        assertTrue(verify(0, null).sound(), "the rest holds together");
        var report = verify(head.lines(), head.head());
        assertEquals(
                List.of(Verdict.CUT_OFF),
                report.findings().stream().map(AuditVerifier.Finding::verdict).toList());
    }

    /** What the owner of the database can do: change a line and compute digests and seals anew. */
    @Test
    void a_trail_computed_anew_is_found_by_its_signed_head(@TempDir Path folder) throws Exception {
        var key = SchoolKey.open(folder.resolve("keys"), AT);
        var heads = new AuditHeads(folder.resolve("heads"));
        assertEquals(5, AuditSealer.keepHead(database.dataSource(), heads, 0, AT, key));
        database.execute("UPDATE audit_line SET subject = 'mark:99' WHERE subject = 'mark:3'");
        database.execute("DELETE FROM audit_seal");
        assertEquals(5, seal());
        assertTrue(verify(0, null).sound(), "the forged chain holds together");
        var head = heads.newest(key).orElseThrow();
        assertTrue(head.genuine());
        assertEquals(
                List.of(Verdict.CHANGED),
                verify(head.position(), head.hash()).findings().stream()
                        .map(AuditVerifier.Finding::verdict)
                        .toList());
    }

    @Test
    void a_head_is_kept_once_and_half_a_line_of_a_power_failure_is_written_over(@TempDir Path folder) throws Exception {
        var key = SchoolKey.open(folder.resolve("keys"), AT);
        var place = folder.resolve("heads");
        var heads = new AuditHeads(place);
        assertEquals(5, AuditSealer.keepHead(database.dataSource(), heads, 0, AT, key));
        assertEquals(5, AuditSealer.keepHead(database.dataSource(), heads, 5, AT.plusSeconds(60), key));
        var file = place.resolve("2026-11-23.txt");
        Files.writeString(file, "6 half a li", StandardOpenOption.APPEND);
        assertEquals(1, heads.all(key).size());
        write("mark:6");
        seal();
        assertEquals(6, AuditSealer.keepHead(database.dataSource(), heads, 5, AT.plusSeconds(120), key));
        assertEquals(
                List.of(5L, 6L),
                heads.all(key).stream().map(AuditHeads.Head::position).toList());
        assertTrue(heads.all(key).stream().allMatch(AuditHeads.Head::genuine));
    }

    @Test
    void a_head_that_the_school_did_not_sign_is_told_apart(@TempDir Path folder) throws Exception {
        var key = SchoolKey.open(folder.resolve("keys"), AT);
        var stranger = SchoolKey.open(folder.resolve("other"), AT);
        var heads = new AuditHeads(folder.resolve("heads"));
        heads.keep(5, "ab".repeat(32), AT, key);
        heads.keep(6, "cd".repeat(32), AT, stranger);
        Files.writeString(folder.resolve("heads/2026-11-24.txt"), "nonsense\n");
        assertEquals(
                List.of(true, false, false),
                heads.all(key).stream().map(AuditHeads.Head::genuine).toList());
    }

    @Test
    void a_line_that_waits_for_its_seal_is_no_fault() throws SQLException {
        write("mark:6");
        assertEquals(List.of(Verdict.UNSEALED), verdicts());
        assertTrue(verify(0, null).sound());
        assertEquals(1, seal());
        assertEquals(List.of(), verdicts());
    }

    @Test
    void a_line_of_a_transaction_that_was_rolled_back_never_was() throws SQLException {
        try {
            database.run(em -> {
                new Audit(em, new Clock(), new CurrentCaller()).record("mark.change", "mark:7", null, "4");
                throw new IllegalStateException("refused later");
            });
        } catch (IllegalStateException e) {
            assertEquals(0, seal());
        }
        assertEquals(5, verify(0, null).lines());
    }

    private static void write(String subject) {
        database.run(em -> new Audit(em, new Clock(), new CurrentCaller()).record("mark.change", subject, "3", "4"));
    }

    private static int seal() throws SQLException {
        return AuditSealer.seal(database.dataSource(), Long.MAX_VALUE);
    }

    private static AuditVerifier.Report verify(long position, String head) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            return AuditVerifier.verify(
                    connection, head == null ? new TreeMap<>() : new TreeMap<>(Map.of(position, head)));
        }
    }

    private static List<Verdict> verdicts() throws SQLException {
        return verify(0, null).findings().stream()
                .map(AuditVerifier.Finding::verdict)
                .toList();
    }

    private static long line(String subject) {
        return database.tx(em -> ((Number) em.createNativeQuery("SELECT id FROM audit_line WHERE subject = ?")
                        .setParameter(1, subject)
                        .getSingleResult())
                .longValue());
    }
}
