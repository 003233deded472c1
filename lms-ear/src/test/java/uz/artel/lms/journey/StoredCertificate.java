package uz.artel.lms.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.planted.Rows;

/** What the database has of the certificates of one person. */
record StoredCertificate(Connection connection, String signInName) {

    private static final String HIS =
            " FROM certificate c JOIN account a ON a.person_id = c.person_id WHERE a.sign_in_name = ?";

    /** Whether he has one and it is printed. */
    boolean printed() {
        try {
            return Rows.number(connection, "SELECT COUNT(c.printed_at)" + HIS, signInName) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String serial() throws SQLException {
        return Rows.text(connection, "SELECT c.serial" + HIS, signInName);
    }

    LocalDate issuedOn() throws SQLException {
        return LocalDate.parse(Rows.text(connection, "SELECT c.issued_on" + HIS, signInName));
    }

    LocalDate expiresOn() throws SQLException {
        return LocalDate.parse(Rows.text(connection, "SELECT c.expires_on" + HIS, signInName));
    }

    /** Hexadecimal, lower case. */
    String codeHash() throws SQLException {
        return Rows.text(connection, "SELECT LOWER(HEX(c.code_hash))" + HIS, signInName);
    }

    /** The columns of all tables in which this text stands, the printed files themselves left out. */
    List<String> columnsWith(String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var columns = connection.prepareStatement(
                        "SELECT c.table_name, c.column_name FROM information_schema.columns c"
                                + " JOIN information_schema.tables t USING (table_schema, table_name)"
                                + " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
                                + " AND c.table_name <> 'certificate_print'"
                                + " AND (c.data_type LIKE '%char' OR c.data_type LIKE '%text' OR c.data_type LIKE '%blob')");
                var rows = columns.executeQuery()) {
            while (rows.next()) {
                var column = rows.getString(2);
                var table = rows.getString(1);
                var sql = "SELECT COUNT(*) FROM `" + table + "` WHERE LOCATE(?, `" + column + "`) > 0";
                if (Rows.number(connection, sql, text) > 0) {
                    found.add(table + "." + column);
                }
            }
        }
        return found;
    }
}
