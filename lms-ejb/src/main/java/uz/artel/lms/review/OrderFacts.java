package uz.artel.lms.review;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import uz.artel.lms.shared.content.YamlText;
import uz.artel.lms.shared.language.Texts;

/**
 * Everything an order says. Its canonical bytes are kept and their digest is printed on it.
 *
 * @param zone the centre's zone, in which its dates are written
 */
public record OrderFacts(
        int number,
        int year,
        Instant issuedAt,
        ZoneId zone,
        String centreRu,
        String centreUz,
        String personRu,
        String personUz,
        String personnelNo,
        String level,
        int stepBefore,
        int stepAfter,
        Texts category,
        LocalDate effectiveOn,
        String campaign,
        String rule,
        LocalDate ruleValidFrom,
        BigDecimal index,
        Texts recommended,
        int recommendedStep,
        String reason,
        String evidenceDigest,
        Signer proposer,
        List<Signer> approvers,
        Signer issuer) {

    /** Somebody who acted. @param body commission, hr, or empty */
    public record Signer(String body, String nameRu, String nameUz, Instant at) {}

    public OrderFacts {
        approvers = List.copyOf(approvers);
    }

    /** "12-К/2026". */
    public String name() {
        return number + "-К/" + year;
    }

    /** UTF-8, the same for the same facts. */
    byte[] canonical() {
        var map = YamlText.map(
                "format", "1",
                "order", name(),
                "issued_at", issuedAt.toString(),
                "centre", centreRu,
                "person", personRu,
                "person_latin", personUz,
                "personnel_no", personnelNo == null ? "" : personnelNo,
                "level", level,
                "step_before", Integer.toString(stepBefore),
                "step_after", Integer.toString(stepAfter),
                "category", category.ru(),
                "effective_on", effectiveOn.toString(),
                "campaign", campaign,
                "rule", rule,
                "rule_valid_from", ruleValidFrom.toString(),
                "index", index.toPlainString(),
                "recommended", recommended.ru(),
                "recommended_step", Integer.toString(recommendedStep),
                "reason", reason == null ? "" : reason,
                "evidence_sha256", evidenceDigest,
                "proposer", signer(proposer),
                "approvers", approvers.stream().map(OrderFacts::signer).toList(),
                "issuer", signer(issuer));
        return YamlText.write(map).getBytes(StandardCharsets.UTF_8);
    }

    private static Object signer(Signer s) {
        return YamlText.map("body", s.body(), "name", s.nameRu(), "at", s.at().toString());
    }
}
