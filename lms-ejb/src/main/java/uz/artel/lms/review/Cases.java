package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;

/** Campaigns, cases and what is appended to them. Nothing here is ever changed or deleted but the state of a case. */
@ApplicationScoped
class Cases {

    /** Frozen evidence. */
    record Frozen(byte[] canonical, byte[] digest, Instant at) {}

    /** When a decision was announced and until when the person may appeal. */
    record Announced(Instant at, LocalDate appealUntil) {}

    private static final String ROWS =
            "SELECT c.id, c.campaign_id, k.name, k.rule_id, c.person_id, c.state, c.approvals,"
                    + " c.assessed_state, c.assessed_index, c.assessed_category, c.assessed_step, c.assessed_missing,"
                    + " c.assessed_at, p.step, p.proposer_id FROM review_case c JOIN campaign k ON k.id = c.campaign_id"
                    + " LEFT JOIN case_proposal p ON p.case_id = c.id AND p.round = c.round AND c.state <> 'OPEN'";

    private EntityManager em;

    protected Cases() {}

    @Inject
    Cases(EntityManager em) {
        this.em = em;
    }

    CampaignId add(Campaign campaign) {
        boolean taken = !rows(
                        "SELECT id FROM campaign WHERE centre_id = ? AND name = ?",
                        campaign.centre().value(),
                        campaign.name())
                .isEmpty();
        if (taken) {
            throw new CampaignNameTaken();
        }
        em.persist(campaign);
        em.flush();
        return campaign.id();
    }

    Campaign campaign(CampaignId id, CentreId centre) {
        var campaign = id == null ? null : em.find(Campaign.class, id.value());
        if (campaign == null || !campaign.centre().equals(centre)) {
            throw new Unknown("campaign");
        }
        return campaign;
    }

    /** Persons who have a case in the campaign. */
    List<PersonId> persons(CampaignId campaign) {
        return rows("SELECT person_id FROM review_case WHERE campaign_id = ?", campaign.value()).stream()
                .map(r -> new PersonId(number(r[0])))
                .toList();
    }

    void add(ReviewCase made) {
        em.persist(made);
        em.flush();
    }

    /** A case of this centre. */
    ReviewCase get(CaseId id, CentreId centre) {
        var found = id == null ? null : em.find(ReviewCase.class, id.value());
        if (found == null || !found.centre().equals(centre)) {
            throw new Unknown("case");
        }
        return found;
    }

    List<ReviewCase> inState(CampaignId campaign, CaseState state) {
        return em.createQuery(
                        "SELECT c FROM ReviewCase c WHERE c.campaignId = :campaign AND c.state = :state ORDER BY c.id",
                        ReviewCase.class)
                .setParameter("campaign", campaign.value())
                .setParameter("state", state)
                .getResultList();
    }

    List<CampaignRow> campaigns(CentreId centre) {
        return rows(
                        "SELECT k.id, k.name, k.starts_on, k.quarter_from, k.quarter_to, k.rule_id, COUNT(c.id),"
                                + " COALESCE(SUM(c.state = 'OPEN'), 0),"
                                + " COALESCE(SUM(c.state = 'OPEN' AND c.assessed_state = 'RECOMMENDED'), 0),"
                                + " COALESCE(SUM(c.state = 'PROPOSED'), 0), COALESCE(SUM(c.state = 'APPROVED'), 0),"
                                + " COALESCE(SUM(c.state = 'ANNOUNCED'), 0), COALESCE(SUM(c.state = 'ORDERED'), 0)"
                                + " FROM campaign k LEFT JOIN review_case c ON c.campaign_id = k.id"
                                + " WHERE k.centre_id = ? GROUP BY k.id, k.name, k.starts_on, k.quarter_from,"
                                + " k.quarter_to, k.rule_id ORDER BY k.starts_on DESC, k.id DESC",
                        centre.value())
                .stream()
                .map(r -> new CampaignRow(
                        new CampaignId(number(r[0])),
                        (String) r[1],
                        date(r[2]),
                        date(r[3]),
                        date(r[4]),
                        number(r[5]),
                        count(r[6]),
                        count(r[7]),
                        count(r[8]),
                        count(r[9]),
                        count(r[10]),
                        count(r[11]),
                        count(r[12])))
                .toList();
    }

    List<CaseRow> ofCampaign(CampaignId campaign, Map<Long, PayRule> rules) {
        return caseRows(ROWS + " WHERE c.campaign_id = ? ORDER BY c.id", rules, campaign.value());
    }

    List<CaseRow> ofCentre(CentreId centre, Map<Long, PayRule> rules) {
        return caseRows(ROWS + " WHERE c.centre_id = ? ORDER BY c.id", rules, centre.value());
    }

    /** Open cases of persons of a line, or of all lines when it is null. */
    List<CaseRow> openOfLine(CentreId centre, String line, Map<Long, PayRule> rules) {
        return caseRows(
                ROWS + " JOIN v_people_person w ON w.person_id = c.person_id WHERE c.centre_id = ? AND c.state = 'OPEN'"
                        + " AND (? IS NULL OR w.line_key = ?) ORDER BY c.id",
                rules,
                centre.value(),
                line,
                line);
    }

    /** All cases of a person, oldest first. */
    List<ReviewCase> of(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT c FROM ReviewCase c WHERE c.personId IN :persons ORDER BY c.id",
                                ReviewCase.class)
                        .setParameter(
                                "persons", persons.stream().map(PersonId::value).toList())
                        .getResultList();
    }

    /** The newest case of a person in one of the states he may see. */
    Optional<CaseId> announcedOf(PersonId person) {
        return rows(
                        "SELECT id FROM review_case WHERE person_id = ? AND state IN ('ANNOUNCED', 'ORDERED')"
                                + " ORDER BY id DESC LIMIT 1",
                        person.value())
                .stream()
                .findFirst()
                .map(r -> new CaseId(number(r[0])));
    }

    /** The newest case of a person, whatever its state. */
    Optional<CaseId> newestOf(PersonId person) {
        return rows("SELECT id FROM review_case WHERE person_id = ? ORDER BY id DESC LIMIT 1", person.value()).stream()
                .findFirst()
                .map(r -> new CaseId(number(r[0])));
    }

    void mark(ReviewCase of, BigDecimal mark, String reason, PersonId by, Instant at) {
        update(
                "INSERT INTO supervisor_mark (case_id, person_id, mark, reason, marked_by, marked_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                of.id().value(),
                of.person().value(),
                mark,
                reason,
                by.value(),
                DatabaseTime.of(at));
    }

    Optional<Evidence.SupervisorMark> supervisorMark(CaseId id) {
        return Optional.ofNullable(supervisorMarks(List.of(id)).get(id));
    }

    /** The newest mark of each of these cases, one statement; cases without one are left out. */
    Map<CaseId, Evidence.SupervisorMark> supervisorMarks(Collection<CaseId> ids) {
        var newest = new HashMap<CaseId, Evidence.SupervisorMark>();
        if (!ids.isEmpty()) {
            rows(
                            "SELECT mark, reason, marked_by, marked_at, case_id FROM supervisor_mark WHERE case_id IN ("
                                    + String.join(", ", Collections.nCopies(ids.size(), "?"))
                                    + ") ORDER BY id",
                            ids.stream().map(CaseId::value).toArray())
                    .forEach(r -> newest.put(
                            new CaseId(number(r[4])),
                            new Evidence.SupervisorMark(
                                    (BigDecimal) r[0],
                                    (String) r[1],
                                    new PersonId(number(r[2])),
                                    DatabaseTime.instant(r[3]))));
        }
        return newest;
    }

    void freeze(ReviewCase of, byte[] canonical, PersonId by, Instant at) {
        update(
                "INSERT INTO case_evidence (case_id, round, canonical, digest, frozen_at, frozen_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                of.id().value(),
                of.round(),
                canonical,
                Digest.of(canonical),
                DatabaseTime.of(at),
                by.value());
    }

    Optional<Frozen> frozen(CaseId id, int round) {
        return rows(
                        "SELECT canonical, digest, frozen_at FROM case_evidence WHERE case_id = ? AND round = ?",
                        id.value(),
                        round)
                .stream()
                .findFirst()
                .map(r -> new Frozen((byte[]) r[0], (byte[]) r[1], DatabaseTime.instant(r[2])));
    }

    /** What these cases were proposed on in their last round, one statement. */
    Map<CaseId, Frozen> frozen(List<ReviewCase> proposed) {
        var all = new HashMap<CaseId, Frozen>();
        if (!proposed.isEmpty()) {
            var rounds = new HashMap<Long, Integer>();
            proposed.forEach(one -> rounds.put(one.id().value(), one.round()));
            rows(
                            "SELECT canonical, digest, frozen_at, case_id, round FROM case_evidence WHERE case_id IN ("
                                    + String.join(", ", Collections.nCopies(rounds.size(), "?")) + ")",
                            rounds.keySet().toArray())
                    .stream()
                    .filter(r -> rounds.get(number(r[3])) == count(r[4]))
                    .forEach(r -> all.put(
                            new CaseId(number(r[3])),
                            new Frozen((byte[]) r[0], (byte[]) r[1], DatabaseTime.instant(r[2]))));
        }
        return all;
    }

    long propose(ReviewCase of, ProposalRow made) {
        update(
                "INSERT INTO case_proposal (case_id, round, person_id, proposer_id, category, step,"
                        + " recommended_category, recommended_step, index_value, reason, effective_on, proposed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                of.id().value(),
                made.round(),
                of.person().value(),
                made.proposer().value(),
                made.category(),
                made.step(),
                made.recommendedCategory(),
                made.recommendedStep(),
                made.index(),
                made.reason(),
                Date.valueOf(made.effectiveOn()),
                DatabaseTime.of(made.at()));
        return lastId();
    }

    /** The proposal of a round. */
    Optional<ProposalRow> proposal(CaseId id, int round) {
        return rows(
                        "SELECT id, round, proposer_id, category, step, recommended_category, recommended_step,"
                                + " index_value, reason, effective_on, proposed_at FROM case_proposal"
                                + " WHERE case_id = ? AND round = ?",
                        id.value(),
                        round)
                .stream()
                .findFirst()
                .map(r -> new ProposalRow(
                        number(r[0]),
                        count(r[1]),
                        new PersonId(number(r[2])),
                        (String) r[3],
                        count(r[4]),
                        (String) r[5],
                        count(r[6]),
                        trimmed((BigDecimal) r[7]),
                        (String) r[8],
                        date(r[9]),
                        DatabaseTime.instant(r[10])));
    }

    List<ApprovalRow> approvals(long proposal) {
        return rows(
                        "SELECT stage, body, approver_id, approved_at FROM case_approval WHERE proposal_id = ?"
                                + " ORDER BY stage",
                        proposal)
                .stream()
                .map(r -> new ApprovalRow(
                        count(r[0]), (String) r[1], new PersonId(number(r[2])), DatabaseTime.instant(r[3])))
                .toList();
    }

    void approve(ReviewCase of, ProposalRow proposal, int stage, String body, PersonId approver, Instant at) {
        update(
                "INSERT INTO case_approval (proposal_id, stage, after_stage, body, approver_id, proposer_id, person_id,"
                        + " approved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                proposal.id(),
                stage,
                stage == 1 ? null : stage - 1,
                body,
                approver.value(),
                proposal.proposer().value(),
                of.person().value(),
                DatabaseTime.of(at));
        // what the next approval refers to, so the schema keeps the order
        update("INSERT INTO case_stage_done (proposal_id, stage) VALUES (?, ?)", proposal.id(), stage);
    }

    void sendBack(ReviewCase of, ProposalRow proposal, PersonId by, String reason, Instant at) {
        update(
                "INSERT INTO case_return (proposal_id, returned_by, person_id, proposer_id, reason, returned_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                proposal.id(),
                by.value(),
                of.person().value(),
                proposal.proposer().value(),
                reason,
                DatabaseTime.of(at));
    }

    Optional<ReturnRow> lastReturn(CaseId id) {
        return rows(
                        "SELECT p.round, b.returned_by, b.reason, b.returned_at FROM case_return b"
                                + " JOIN case_proposal p ON p.id = b.proposal_id WHERE p.case_id = ?"
                                + " ORDER BY p.round DESC LIMIT 1",
                        id.value())
                .stream()
                .findFirst()
                .map(r -> new ReturnRow(
                        count(r[0]), new PersonId(number(r[1])), (String) r[2], DatabaseTime.instant(r[3])));
    }

    void announce(ReviewCase of, ProposalRow proposal, PersonId by, Instant at, LocalDate appealUntil) {
        update(
                "INSERT INTO case_announcement (case_id, proposal_id, person_id, announced_at, announced_by,"
                        + " appeal_until) VALUES (?, ?, ?, ?, ?, ?)",
                of.id().value(),
                proposal.id(),
                of.person().value(),
                DatabaseTime.of(at),
                by.value(),
                Date.valueOf(appealUntil));
    }

    Optional<Announced> announced(CaseId id) {
        return rows("SELECT announced_at, appeal_until FROM case_announcement WHERE case_id = ?", id.value()).stream()
                .findFirst()
                .map(r -> new Announced(DatabaseTime.instant(r[0]), date(r[1])));
    }

    private List<CaseRow> caseRows(String sql, Map<Long, PayRule> rules, Object... parameters) {
        var found = new ArrayList<CaseRow>();
        for (var r : rows(sql, parameters)) {
            var state = CaseState.valueOf((String) r[5]);
            int approvals = count(r[6]);
            var bodies = rules.get(number(r[3])).approveBy();
            var missing = r[11] == null || ((String) r[11]).isEmpty()
                    ? List.<String>of()
                    : List.of(((String) r[11]).split(","));
            found.add(new CaseRow(
                    new CaseId(number(r[0])),
                    new CampaignId(number(r[1])),
                    (String) r[2],
                    number(r[3]),
                    new PersonId(number(r[4])),
                    state,
                    approvals,
                    r[7] == null ? null : Assessment.State.valueOf((String) r[7]),
                    trimmed((BigDecimal) r[8]),
                    (String) r[9],
                    r[10] == null ? null : count(r[10]),
                    missing,
                    DatabaseTime.instant(r[12]),
                    r[13] == null ? null : count(r[13]),
                    r[14] == null ? null : new PersonId(number(r[14])),
                    state == CaseState.PROPOSED ? bodies.get(approvals) : null));
        }
        return found;
    }

    /** The column keeps four digits; one is the least an index shows. */
    private static BigDecimal trimmed(BigDecimal value) {
        if (value == null) {
            return null;
        }
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    }

    private long lastId() {
        return ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
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

    private static int count(Object cell) {
        return ((Number) cell).intValue();
    }

    private static LocalDate date(Object cell) {
        return cell instanceof LocalDate day ? day : ((Date) cell).toLocalDate();
    }
}
