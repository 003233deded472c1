package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.DatabaseTime;

/**
 * The sheets that are being answered, kept in memory so that an ordinary answer costs one message to the database: it is
 * appended where the sitting is still what the sheet was read from, and its number and place in the chain are still free. Where
 * that isn't so, nothing is written and the sheet is read again after the answer has gone the long way. Nothing here decides
 * anything the database doesn't confirm, so a second server, a restart, or a change of the sitting needs no message to this.
 */
@ApplicationScoped
class OpenSheets {

    private static final Logger LOG = Logger.getLogger(OpenSheets.class.getName());

    /** So many are kept, the least lately answered go first; one takes some 2 kB. */
    private static final int KEPT = 5_000;

    /** The lock on the sitting is that of {@link Answers#lock}: no answer comes between a closing and its last look. */
    private static final String APPEND =
            "INSERT INTO exam_answer (sitting_id, client_seq, arrival, place, choice, typed,"
                    + " flagged, saved_at, hash, waited, given_at) SELECT s.id, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, NULL FROM exam_sitting s"
                    + " WHERE s.id = ? AND s.state = 'OPEN' AND s.token_hash = ? AND s.ends_at = ? AND s.paused_until <=> ?";

    /** Where a sitting belongs to a session, the networks of its room are still the same. */
    private static final String IN_ROOM = " AND (SELECT r.addresses FROM exam_session x JOIN exam_room r"
            + " ON r.id = x.room_id WHERE x.id = s.session_id) = ?";

    private static final String LOCKED = " FOR UPDATE";

    private static final String SHEET = "SELECT s.form_id, s.token_hash, s.ends_at, s.paused_until, l.arrival, l.hash,"
            + " l.saved_at, (SELECT MAX(m.client_seq) FROM exam_answer m WHERE m.sitting_id = s.id),"
            + " (SELECT r.addresses FROM exam_session x JOIN exam_room r ON r.id = x.room_id WHERE x.id = s.session_id)"
            + " FROM exam_sitting s"
            + " LEFT JOIN exam_answer l ON l.sitting_id = s.id AND l.arrival ="
            + " (SELECT MAX(a.arrival) FROM exam_answer a WHERE a.sitting_id = s.id) WHERE s.id = ? AND s.state = 'OPEN'";

    private static final String ASKED = "SELECT fi.place, v.kind, v.options, v.partners FROM exam_form_item fi"
            + " JOIN exam_item_version v ON v.id = fi.version_id WHERE fi.form_id = ? ORDER BY fi.place";

    private DataSource database;
    private Hearing hearing;
    private Clock clock;

    /** Each with a lock of its own: two answers of one candidate go one after the other. */
    private final Map<SittingId, Place> places = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SittingId, Place> eldest) {
            return size() > KEPT;
        }
    });

    private static final class Place {
        private final ReentrantLock lock = new ReentrantLock();
        private OpenSheet sheet;

        Place(OpenSheet sheet) {
            this.sheet = sheet;
        }
    }

    protected OpenSheets() {}

    @Inject
    OpenSheets(DataSource database, Hearing hearing, Clock clock) {
        this.database = database;
        this.hearing = hearing;
        this.clock = clock;
    }

    /**
     * Appends an ordinary answer of its own accord: it is committed when this returns. Must not run in a transaction.
     *
     * @return empty when nothing was written, as the answer is not an ordinary one or the sheet isn't known
     */
    Optional<Saved> append(SittingId id, SittingToken token, int clientSeq, AnswerChange change, String address) {
        var place = places.get(id);
        if (place == null) {
            return Optional.empty();
        }
        place.lock.lock();
        try {
            var now = clock.now();
            var next = place.sheet.next(token, clientSeq, change, address, now);
            // a silence that ends has to be noted
            if (next.isEmpty() || !hearing.isUsual(id, now)) {
                return Optional.empty();
            }
            if (!append(place.sheet, next.get())) {
                places.remove(id, place);
                return Optional.empty();
            }
            place.sheet = place.sheet.after(next.get());
            return Optional.of(new Saved(clientSeq, next.get().savedAt(), true));
        } finally {
            place.lock.unlock();
        }
    }

    private boolean append(OpenSheet sheet, AnswerEvent e) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(APPEND + (sheet.networks() == null ? "" : IN_ROOM) + LOCKED)) {
            insert.setInt(1, e.clientSeq());
            insert.setInt(2, e.arrival());
            insert.setInt(3, e.place());
            insert.setString(4, e.answer().stored());
            insert.setString(5, e.answer().text());
            insert.setBoolean(6, e.flagged());
            insert.setObject(7, DatabaseTime.of(e.savedAt()));
            insert.setBytes(8, e.hash());
            insert.setLong(9, sheet.id().value());
            insert.setBytes(10, sheet.tokenHash());
            insert.setObject(11, DatabaseTime.of(sheet.endsAt()));
            insert.setObject(12, DatabaseTime.of(sheet.pausedUntil()));
            if (sheet.networks() != null) {
                insert.setString(13, sheet.networks());
            }
            return insert.executeUpdate() == 1;
        } catch (SQLIntegrityConstraintViolationException taken) {
            return false;
        } catch (SQLException e1) {
            // whether it was written is not known: the long way looks, and what the database has lost with it is not
            // stood on
            LOG.log(Level.FINE, "an answer goes the long way", e1);
            places.clear();
            return false;
        }
    }

    /** Reads what the next answer of a sitting stands on. What is written of it must be committed. */
    void read(SittingId id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(SHEET)) {
            query.setLong(1, id.value());
            try (var row = query.executeQuery()) {
                if (row.next()) {
                    places.put(id, new Place(sheet(id, row, asked(connection, row.getLong(1)))));
                }
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "answers go the long way", e);
        }
    }

    private static OpenSheet sheet(SittingId id, ResultSet row, List<OpenSheet.Asked> asked) throws SQLException {
        int arrival = row.getInt(5);
        return new OpenSheet(
                id,
                row.getBytes(2),
                DatabaseTime.instant(row.getObject(3)),
                DatabaseTime.instant(row.getObject(4)),
                row.getString(9),
                asked,
                row.getInt(8),
                arrival,
                arrival == 0 ? AnswerEvent.START : row.getBytes(6),
                DatabaseTime.instant(row.getObject(7)));
    }

    /** Places have no gaps: a form is numbered when it is drawn. */
    private static List<OpenSheet.Asked> asked(Connection connection, long form) throws SQLException {
        var asked = new ArrayList<OpenSheet.Asked>();
        try (PreparedStatement query = connection.prepareStatement(ASKED)) {
            query.setLong(1, form);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    asked.add(new OpenSheet.Asked(ItemKind.of(row.getString(2)), row.getInt(3), row.getInt(4)));
                }
            }
        }
        return asked;
    }
}
