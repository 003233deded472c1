package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** How many of the facts below somebody vouches for. Runs in the transaction of the activity that asks. */
@ApplicationScoped
class VouchedFacts {

    private static final String BY_CATEGORY = "SELECT COALESCE(f.category, ''), COUNT(*),"
            + " SUM(CASE WHEN f.verified_until >= ? THEN 1 ELSE 0 END) FROM v_guide_fact f"
            + " GROUP BY COALESCE(f.category, '') ORDER BY 1";

    private EntityManager em;

    protected VouchedFacts() {}

    @Inject
    VouchedFacts(EntityManager em) {
        this.em = em;
    }

    /** @param today the day on which it counts */
    List<CentreReadiness.Category> byCategory(LocalDate today) {
        List<?> rows = em.createNativeQuery(BY_CATEGORY)
                .setParameter(1, Date.valueOf(today))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new CentreReadiness.Category(
                        (String) c[0], ((Number) c[1]).longValue(), ((Number) c[2]).longValue()))
                .toList();
    }
}
