package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.DatabaseTime;

/** The editions of pay rules, written once. */
@ApplicationScoped
class PayRules {

    /** The rule that attestation campaigns use. */
    static final String PAY_STEP = "pay-step";

    private EntityManager em;

    protected PayRules() {}

    @Inject
    PayRules(EntityManager em) {
        this.em = em;
    }

    /**
     * Stores an edition.
     *
     * @return false when it is there already
     * @throws IllegalStateException when this version says something else already: a version is permanent
     */
    boolean keep(PayRule rule, Instant at) {
        var query = em.createNativeQuery("SELECT digest FROM pay_rule_edition WHERE rule_key = ? AND version = ?")
                .setParameter(1, rule.key())
                .setParameter(2, rule.version());
        for (var digest : query.getResultList()) {
            if (!Arrays.equals((byte[]) digest, rule.digest())) {
                throw new IllegalStateException(
                        "the rule " + rule.name() + " is in force with other words: write a new version");
            }
            return false;
        }
        em.createNativeQuery(
                        "INSERT INTO pay_rule_edition (rule_key, version, valid_from, digest, canonical, imported_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                .setParameter(1, rule.key())
                .setParameter(2, rule.version())
                .setParameter(3, Date.valueOf(rule.validFrom()))
                .setParameter(4, rule.digest())
                .setParameter(5, rule.canonical())
                .setParameter(6, DatabaseTime.of(at))
                .executeUpdate();
        return true;
    }

    /** All editions, by id. */
    Map<Long, PayRule> all() {
        var found = new LinkedHashMap<Long, PayRule>();
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>)
                em.createNativeQuery("SELECT id, canonical FROM pay_rule_edition WHERE rule_key = ? ORDER BY id")
                        .setParameter(1, PAY_STEP)
                        .getResultList();
        rows.forEach(r -> found.put(((Number) r[0]).longValue(), PayRule.stored((String) r[1])));
        return found;
    }

    PayRule get(long id) {
        var canonical = em.createNativeQuery("SELECT canonical FROM pay_rule_edition WHERE id = ?")
                .setParameter(1, id)
                .getSingleResult();
        return PayRule.stored((String) canonical);
    }

    /** The id of the edition valid on a day. @throws NoRuleInForce when there is none */
    long validOn(LocalDate day) {
        var all = all();
        var rule = PayRule.validOn(day, List.copyOf(all.values()))
                .orElseThrow(() -> new NoRuleInForce(all.values().stream()
                        .map(PayRule::validFrom)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()));
        return all.entrySet().stream()
                .filter(e -> e.getValue().equals(rule))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
