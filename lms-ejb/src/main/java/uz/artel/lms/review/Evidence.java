package uz.artel.lms.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.kpi.KpiBands;
import uz.artel.lms.kpi.KpiCounts;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.content.YamlText;

/**
 * What is known of a person when the rule is applied. Missing things are null or empty, never 0. Written as canonical
 * bytes when HR proposes; the same evidence always gives the same bytes.
 *
 * @param person whom it is about
 * @param level level of the person
 * @param levelSince since when
 * @param countedOn the day months in the level are counted to: the start of the campaign, the same for all
 * @param quarterFrom first day of the quarter
 * @param quarterTo last day of the quarter
 * @param theory the attestation sitting, or null
 * @param calls double-rated exam calls
 * @param quality live calls of the quarter; null when nothing keeps marks of them
 * @param kpi counts of the quarter, or null
 * @param supervisor the supervisor's mark, or null
 * @param postponed whether the person is in a state in which the case waits
 */
public record Evidence(
        PersonId person,
        String level,
        LocalDate levelSince,
        LocalDate countedOn,
        LocalDate quarterFrom,
        LocalDate quarterTo,
        Theory theory,
        List<Call> calls,
        Quality quality,
        Kpi kpi,
        SupervisorMark supervisor,
        boolean postponed) {

    /** @param percent of the points, unrounded */
    public record Theory(
            long sitting, String blueprint, BigDecimal percent, boolean safetyPassed, Instant announcedAt) {}

    /** An exam call both raters have marked. @param mark 0–100, unrounded */
    public record Call(long call, String scenario, BigDecimal mark, boolean critical, Instant markedAt) {}

    /**
     * Marks of the quarter's live calls.
     *
     * @param mean 0–100, unrounded; null when n is 0
     * @param n how many calls were evaluated
     * @param openCritical codes of critical cases that are still open
     */
    public record Quality(BigDecimal mean, int n, List<String> openCritical) {
        public Quality {
            openCritical = List.copyOf(openCritical);
        }
    }

    /** @param batch the import the counts come from */
    public record Kpi(long batch, KpiCounts counts) {}

    /** @param mark 0–100 */
    public record SupervisorMark(BigDecimal mark, String reason, PersonId by, Instant at) {}

    public Evidence {
        calls = List.copyOf(calls);
    }

    /** The same with another exam. */
    Evidence with(Theory other) {
        return new Evidence(
                person,
                level,
                levelSince,
                countedOn,
                quarterFrom,
                quarterTo,
                other,
                calls,
                quality,
                kpi,
                supervisor,
                postponed);
    }

    /** Full months in the level on the day that counts; 0 when it began later. */
    public long monthsInLevel() {
        return Math.max(0, ChronoUnit.MONTHS.between(levelSince, countedOn));
    }

    /** The mean of the exam calls, unrounded; empty without a call. */
    public Optional<BigDecimal> callMean() {
        return calls.isEmpty()
                ? Optional.empty()
                : Optional.of(calls.stream()
                        .map(Call::mark)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(calls.size()), MathContext.DECIMAL128));
    }

    /** The figures in their bands; empty without counts. */
    public List<KpiBands.Scored> kpiScores(PayRule rule) {
        return kpi == null ? List.of() : rule.kpi().scores(kpi.counts());
    }

    /** Applies a rule. */
    public Assessment assess(PayRule rule) {
        var parts = new HashMap<String, BigDecimal>();
        for (var input : rule.inputs()) {
            part(input.source(), rule).ifPresent(value -> parts.put(input.key(), value));
        }
        var gates = new HashMap<String, Assessment.Reading>();
        gates.put("months_in_level", Assessment.Reading.of(monthsInLevel()));
        if (theory != null) {
            gates.put("safety_block", new Assessment.Reading(PayRule.FULL, !theory.safetyPassed()));
        }
        if (quality != null) {
            gates.put("evaluated_calls_quarter", Assessment.Reading.of(quality.n()));
            for (var gate : rule.gates()) {
                if (gate.metric().equals("open_critical")) {
                    gates.put(
                            gate.metric(),
                            Assessment.Reading.of(quality.openCritical().stream()
                                    .filter(gate.codes()::contains)
                                    .count()));
                }
            }
        }
        return Assessment.of(rule, parts, gates, postponed);
    }

    private Optional<BigDecimal> part(String source, PayRule rule) {
        return switch (source) {
            case "exam" -> Optional.ofNullable(theory).map(Theory::percent);
            case "practice-calls" -> callMean();
            case "quality-last-quarter" -> Optional.ofNullable(quality).map(Quality::mean);
            case "kpi" -> Optional.ofNullable(kpi).flatMap(k -> rule.kpi().score(k.counts()));
            case "supervisor-mark" -> Optional.ofNullable(supervisor).map(SupervisorMark::mark);
            default -> throw new IllegalArgumentException(source);
        };
    }

    /** UTF-8 bytes, the same for the same evidence. */
    public byte[] canonical() {
        var map = YamlText.map(
                "format", "1",
                "person", Long.toString(person.value()),
                "level", level,
                "level_since", levelSince.toString(),
                "counted_on", countedOn.toString(),
                "quarter_from", quarterFrom.toString(),
                "quarter_to", quarterTo.toString(),
                "postponed", Boolean.toString(postponed));
        if (theory != null) {
            map.put(
                    "theory",
                    YamlText.map(
                            "sitting", Long.toString(theory.sitting()),
                            "blueprint", theory.blueprint(),
                            "percent", theory.percent().toPlainString(),
                            "safety_passed", Boolean.toString(theory.safetyPassed()),
                            "announced_at", theory.announcedAt().toString()));
        }
        map.put(
                "calls",
                calls.stream()
                        .map(c -> YamlText.map(
                                "call", Long.toString(c.call()),
                                "scenario", c.scenario(),
                                "mark", c.mark().toPlainString(),
                                "critical", Boolean.toString(c.critical()),
                                "marked_at", c.markedAt().toString()))
                        .toList());
        if (quality != null) {
            var quarter = YamlText.map("n", Integer.toString(quality.n()), "open_critical", quality.openCritical());
            if (quality.mean() != null) {
                quarter.put("mean", quality.mean().toPlainString());
            }
            map.put("quality", quarter);
        }
        if (kpi != null) {
            var counts = new LinkedHashMap<String, Object>();
            kpi.counts().ordered().forEach((column, count) -> counts.put(column, Long.toString(count)));
            map.put("kpi", YamlText.map("batch", Long.toString(kpi.batch()), "counts", counts));
        }
        if (supervisor != null) {
            map.put(
                    "supervisor",
                    YamlText.map(
                            "mark", supervisor.mark().toPlainString(),
                            "reason", supervisor.reason(),
                            "by", Long.toString(supervisor.by().value()),
                            "at", supervisor.at().toString()));
        }
        return YamlText.write(map).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads frozen bytes back. */
    public static Evidence thawed(byte[] bytes) {
        var problems = new Problems();
        var root = YamlText.read(new String(bytes, StandardCharsets.UTF_8), problems);
        var calls = new ArrayList<Call>();
        for (var c : root.items("calls")) {
            calls.add(new Call(
                    number(c, "call"),
                    c.text("scenario"),
                    c.decimal("mark"),
                    c.flag("critical", false),
                    Instant.parse(c.text("marked_at"))));
        }
        var evidence = new Evidence(
                new PersonId(number(root, "person")),
                root.text("level"),
                day(root, "level_since"),
                day(root, "counted_on"),
                day(root, "quarter_from"),
                day(root, "quarter_to"),
                root.has("theory") ? theory(root.child("theory")) : null,
                calls,
                root.has("quality") ? quality(root.child("quality")) : null,
                root.has("kpi") ? kpi(root.child("kpi")) : null,
                root.has("supervisor") ? supervisor(root.child("supervisor")) : null,
                root.flag("postponed", false));
        var found = problems.finish();
        if (!found.isEmpty()) {
            throw new IllegalStateException("frozen evidence can't be read: " + found);
        }
        return evidence;
    }

    private static Theory theory(Node t) {
        return new Theory(
                number(t, "sitting"),
                t.text("blueprint"),
                t.decimal("percent"),
                t.flag("safety_passed", false),
                Instant.parse(t.text("announced_at")));
    }

    private static Quality quality(Node q) {
        return new Quality(q.has("mean") ? q.decimal("mean") : null, (int) number(q, "n"), q.texts("open_critical"));
    }

    private static Kpi kpi(Node k) {
        var counts = new HashMap<String, Long>();
        var node = k.child("counts");
        for (var column : KpiCounts.COLUMNS) {
            if (node.has(column)) {
                counts.put(column, number(node, column));
            }
        }
        return new Kpi(number(k, "batch"), new KpiCounts(counts));
    }

    private static SupervisorMark supervisor(Node s) {
        return new SupervisorMark(
                s.decimal("mark"), s.text("reason"), new PersonId(number(s, "by")), Instant.parse(s.text("at")));
    }

    private static long number(Node node, String key) {
        return Long.parseLong(node.text(key));
    }

    private static LocalDate day(Node node, String key) {
        return LocalDate.parse(node.text(key));
    }

    /** What is missing, by key, for lists: gates that are not met, and unless one of them decides, parts and gates without data. */
    static List<String> missing(Assessment found) {
        var keys = new ArrayList<String>();
        found.unmetGates()
                .forEach(g -> keys.add(
                        "gate:" + g.gate().metric() + ":" + g.have().words().replace(" ", "")));
        if (found.state() == Assessment.State.NOT_ELIGIBLE) {
            return keys;
        }
        found.missingParts().forEach(p -> keys.add("part:" + p.input().key()));
        found.unknownGates().forEach(g -> keys.add("unknown:" + g.gate().metric()));
        return keys;
    }

    /** The gates of a kind, by metric. */
    static Map<String, Assessment.GateResult> byMetric(Assessment found) {
        var map = new LinkedHashMap<String, Assessment.GateResult>();
        found.gates().forEach(g -> map.put(g.gate().metric(), g));
        return map;
    }
}
