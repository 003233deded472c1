package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.content.YamlText;

/** Orders and deliveries to payroll. Rows are written once and never changed. */
@ApplicationScoped
class Orders {

    /** An order that payroll hasn't got, as its cells. */
    record Undelivered(long id, List<String> cells) {}

    private static final String ROWS =
            "SELECT o.id, o.number, o.year, o.case_id, o.person_id, o.step_before, o.step_after, o.effective_on,"
                    + " o.issued_at, o.issued_by, d.batch_id FROM pay_order o"
                    + " LEFT JOIN payroll_delivery d ON d.order_id = o.id";

    private EntityManager em;

    protected Orders() {}

    @Inject
    Orders(EntityManager em) {
        this.em = em;
    }

    /** The next number of a year, gapless: the row is locked until the order is committed. */
    int nextNumber(CentreId centre, int year) {
        update(
                "INSERT IGNORE INTO pay_order_number (centre_id, year, last_number) VALUES (?, ?, 0)",
                centre.value(),
                year);
        update(
                "UPDATE pay_order_number SET last_number = last_number + 1 WHERE centre_id = ? AND year = ?",
                centre.value(),
                year);
        return (int) number(
                rows("SELECT last_number FROM pay_order_number WHERE centre_id = ? AND year = ?", centre.value(), year)
                        .get(0)[0]);
    }

    /** The pay step a person has by his orders: 0 before the first. */
    int stepOf(PersonId person) {
        return rows("SELECT step_after FROM pay_order WHERE person_id = ? ORDER BY id DESC LIMIT 1", person.value())
                .stream()
                .findFirst()
                .map(r -> (int) number(r[0]))
                .orElse(0);
    }

    OrderId add(ReviewCase of, ProposalRow proposal, OrderFacts facts, byte[] pdf, PersonId by) {
        var canonical = facts.canonical();
        update(
                "INSERT INTO pay_order (centre_id, year, number, case_id, proposal_id, person_id, step_before, step_after,"
                        + " effective_on, facts, digest, pdf, issued_at, issued_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                of.centre().value(),
                facts.year(),
                facts.number(),
                of.id().value(),
                proposal.id(),
                of.person().value(),
                facts.stepBefore(),
                facts.stepAfter(),
                Date.valueOf(facts.effectiveOn()),
                canonical,
                Digest.of(canonical),
                pdf,
                DatabaseTime.of(facts.issuedAt()),
                by.value());
        return new OrderId(lastId());
    }

    List<OrderRow> ofCentre(CentreId centre) {
        return rows(ROWS + " WHERE o.centre_id = ? ORDER BY o.id DESC", centre.value()).stream()
                .map(Orders::order)
                .toList();
    }

    Optional<OrderRow> ofCase(CaseId id) {
        return rows(ROWS + " WHERE o.case_id = ?", id.value()).stream()
                .findFirst()
                .map(Orders::order);
    }

    OrderRow get(OrderId id, CentreId centre) {
        return rows(ROWS + " WHERE o.id = ? AND o.centre_id = ?", id.value(), centre.value()).stream()
                .findFirst()
                .map(Orders::order)
                .orElseThrow(() -> new Unknown("order"));
    }

    byte[] pdf(OrderId id) {
        return (byte[])
                rows("SELECT pdf, id FROM pay_order WHERE id = ?", id.value()).get(0)[0];
    }

    /** Orders payroll hasn't got, oldest first; the rows are locked, so that two exports can't take the same. */
    List<Undelivered> undelivered(CentreId centre) {
        var found = new ArrayList<Undelivered>();
        for (var r : rows(
                "SELECT o.id, o.facts FROM pay_order o WHERE o.centre_id = ? AND NOT EXISTS"
                        + " (SELECT 1 FROM payroll_delivery d WHERE d.order_id = o.id) ORDER BY o.id FOR UPDATE",
                centre.value())) {
            var facts =
                    YamlText.read(new String((byte[]) r[1], java.nio.charset.StandardCharsets.UTF_8), new Problems());
            found.add(new Undelivered(
                    number(r[0]),
                    List.of(
                            facts.text("order"),
                            facts.text("issued_at").substring(0, 10),
                            facts.optionalText("personnel_no").orElse(""),
                            facts.text("person"),
                            facts.text("person_latin"),
                            facts.text("step_before"),
                            facts.text("step_after"),
                            facts.text("effective_on"),
                            facts.text("rule"),
                            facts.text("index"))));
        }
        return found;
    }

    int waitingForPayroll(CentreId centre) {
        return (int) number(rows(
                        "SELECT COUNT(*) FROM pay_order o LEFT JOIN payroll_delivery d ON d.order_id = o.id"
                                + " WHERE o.centre_id = ? AND d.order_id IS NULL",
                        centre.value())
                .get(0)[0]);
    }

    PayrollBatchId deliver(CentreId centre, List<Undelivered> orders, byte[] csv, PersonId by, Instant at) {
        update(
                "INSERT INTO payroll_batch (centre_id, orders, csv, digest, exported_at, exported_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                centre.value(),
                orders.size(),
                csv,
                Digest.of(csv),
                DatabaseTime.of(at),
                by.value());
        long batch = lastId();
        orders.forEach(o -> update("INSERT INTO payroll_delivery (order_id, batch_id) VALUES (?, ?)", o.id(), batch));
        return new PayrollBatchId(batch);
    }

    List<PayrollBatchRow> batches(CentreId centre) {
        return rows(
                        "SELECT id, orders, exported_at, exported_by, digest FROM payroll_batch WHERE centre_id = ?"
                                + " ORDER BY id DESC",
                        centre.value())
                .stream()
                .map(r -> new PayrollBatchRow(
                        new PayrollBatchId(number(r[0])),
                        (int) number(r[1]),
                        DatabaseTime.instant(r[2]),
                        new PersonId(number(r[3])),
                        HexFormat.of().formatHex((byte[]) r[4])))
                .toList();
    }

    byte[] csv(PayrollBatchId id, CentreId centre) {
        return rows("SELECT csv, id FROM payroll_batch WHERE id = ? AND centre_id = ?", id.value(), centre.value())
                .stream()
                .findFirst()
                .map(r -> (byte[]) r[0])
                .orElseThrow(() -> new Unknown("payroll batch"));
    }

    private static OrderRow order(Object[] r) {
        return new OrderRow(
                new OrderId(number(r[0])),
                (int) number(r[1]),
                (int) number(r[2]),
                new CaseId(number(r[3])),
                new PersonId(number(r[4])),
                (int) number(r[5]),
                (int) number(r[6]),
                r[7] instanceof LocalDate day ? day : ((Date) r[7]).toLocalDate(),
                DatabaseTime.instant(r[8]),
                new PersonId(number(r[9])),
                r[10] != null);
    }

    private long lastId() {
        return number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult());
    }

    private void update(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((List<Object>) query.getResultList())
                .stream()
                        .map(row -> row instanceof Object[] cells ? cells : new Object[] {row})
                        .toList();
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
