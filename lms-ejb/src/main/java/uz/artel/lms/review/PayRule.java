package uz.artel.lms.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.kpi.KpiBands;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.content.YamlText;
import uz.artel.lms.shared.language.Texts;

/**
 * An edition of a pay rule: how evidence becomes a recommendation. Key and version are permanent; a campaign keeps the
 * edition that was valid on the day it started.
 *
 * @param inputs parts of the index, whose weights add up to exactly 1
 * @param gates looked at before the index counts
 * @param decimals digits of the finished index, which is rounded half up once, at the very end
 * @param bands from the highest down; the lowest starts at 0
 * @param approveBy who approves, in this order
 * @param appealDays days from the announcement
 * @param postpone states of the person in which the case waits
 * @param kpi how "KPI in band" is computed
 */
public record PayRule(
        String key,
        int version,
        LocalDate validFrom,
        Texts title,
        List<Input> inputs,
        List<Gate> gates,
        int decimals,
        List<Band> bands,
        List<String> approveBy,
        int appealDays,
        List<String> postpone,
        KpiBands kpi) {

    static final BigDecimal FULL = new BigDecimal(100);
    private static final String[] SOURCES = {"exam", "practice-calls", "quality-last-quarter", "kpi", "supervisor-mark"
    };
    private static final String[] METRICS = {
        "safety_block", "open_critical", "evaluated_calls_quarter", "months_in_level"
    };

    /** A part of the index. @param source where the number comes from */
    public record Input(String key, BigDecimal weight, String source, Texts title) {}

    /**
     * A condition for the index to count.
     *
     * @param min the lowest value that passes, or null
     * @param max the highest value that passes, or null
     * @param codes which kinds are counted, where kinds are
     * @param say shown when it isn't met; {have} and {need} are filled in
     */
    public record Gate(String metric, BigDecimal min, BigDecimal max, List<String> codes, Texts title, Texts say) {

        public BigDecimal need() {
            return min != null ? min : max;
        }
    }

    /**
     * A range of the index.
     *
     * @param min the lowest index in it
     * @param step pay steps recommended, never below 0
     * @param besides what is proposed beside the step
     */
    public record Band(BigDecimal min, String category, int step, Texts title, Texts besides) {}

    public PayRule {
        inputs = List.copyOf(inputs);
        gates = List.copyOf(gates);
        bands = List.copyOf(bands);
        approveBy = List.copyOf(approveBy);
        postpone = List.copyOf(postpone);
    }

    /** The band of a finished index: the highest that fits. */
    public Band bandOf(BigDecimal index) {
        return bands.stream()
                .filter(b -> index.compareTo(b.min()) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no band for " + index));
    }

    public Optional<Band> band(String category) {
        return bands.stream().filter(b -> b.category().equals(category)).findFirst();
    }

    public Optional<Input> input(String partKey) {
        return inputs.stream().filter(i -> i.key().equals(partKey)).findFirst();
    }

    /** The most pay steps the rule knows. */
    public int highestStep() {
        return bands.stream().mapToInt(Band::step).max().orElse(0);
    }

    /** "pay-step v3". */
    public String name() {
        return key + " v" + version;
    }

    /** The edition valid on a day: of those valid from then or before, the latest; of one day, the highest version. */
    static Optional<PayRule> validOn(LocalDate day, List<PayRule> editions) {
        return editions.stream()
                .filter(r -> !r.validFrom().isAfter(day))
                .max(Comparator.comparing(PayRule::validFrom).thenComparingInt(PayRule::version));
    }

    /** Reads a rule file; problems name file and line. */
    static PayRule read(Node root) {
        var key = root.text("key");
        int version = root.number("version", 1, 10_000);
        root.problems().define("pay rule version", key + "-v" + version, root.file(), root.line());
        root.optionalText("provenance");
        var inputs = inputs(root);
        var gates = root.items("gates").stream().map(PayRule::gate).toList();
        var rounding = root.child("rounding");
        int decimals = rounding.number("decimals", 0, 4);
        rounding.oneOf("mode", "half-up");
        rounding.nothingElse();
        var bands = bands(root);
        root.oneOf("effect", "recommendation");
        var approvers = new ArrayList<String>();
        for (var node : root.someItems("approve_by")) {
            var body = node.text();
            if (!List.of("commission", "hr").contains(body)) {
                node.problem("\"" + body + "\" can't approve, expected commission or hr");
            } else if (approvers.contains(body)) {
                node.problem("\"" + body + "\" approves twice");
            }
            approvers.add(body);
        }
        var postpone = new ArrayList<String>();
        for (var node : root.items("postpone")) {
            if (!node.text().equals("study-leave")) {
                node.problem("nobody knows the state \"" + node.text() + "\", expected study-leave");
            }
            postpone.add(node.text());
        }
        var kpi = KpiBands.read(root.child("kpi"));
        var rule = new PayRule(
                key,
                version,
                date(root, "valid_from"),
                root.inThreeLanguages("title"),
                inputs,
                gates,
                decimals,
                bands,
                approvers,
                root.number("appeal_days", 1, 365),
                postpone,
                kpi);
        root.nothingElse();
        return rule;
    }

    private static List<Input> inputs(Node root) {
        var inputs = new ArrayList<Input>();
        var keys = new HashSet<String>();
        var sources = new HashSet<String>();
        var sum = BigDecimal.ZERO;
        for (var node : root.someItems("inputs")) {
            var input = new Input(
                    node.text("key"),
                    node.decimal("weight"),
                    node.oneOf("source", SOURCES),
                    node.inThreeLanguages("title"));
            node.nothingElse();
            if (!keys.add(input.key())) {
                node.problem("the part \"" + input.key() + "\" stands here twice");
            }
            if (!sources.add(input.source())) {
                node.problem("the source \"" + input.source() + "\" would count twice");
            }
            if (input.weight().signum() <= 0) {
                node.child("weight").problem("a weight must be above 0");
            }
            sum = sum.add(input.weight());
            inputs.add(input);
        }
        if (!inputs.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            root.child("inputs")
                    .problem("the weights add up to " + sum.toPlainString() + ", they must add up to exactly 1");
        }
        return inputs;
    }

    private static Gate gate(Node node) {
        var metric = node.oneOf("metric", METRICS);
        boolean min = node.has("min");
        if (min == node.has("max")) {
            node.problem("a gate has either \"min\" or \"max\"");
        }
        var gate = new Gate(
                metric,
                min ? node.decimal("min") : null,
                !min && node.has("max") ? node.decimal("max") : null,
                node.texts("codes"),
                node.inThreeLanguages("title"),
                node.inThreeLanguages("say"));
        if (!gate.codes().isEmpty() && !metric.equals("open_critical")) {
            node.child("codes").problem("only open_critical counts by codes");
        }
        node.nothingElse();
        return gate;
    }

    private static List<Band> bands(Node root) {
        var bands = new ArrayList<Band>();
        var mins = new HashSet<BigDecimal>();
        var categories = new HashSet<String>();
        for (var node : root.someItems("bands")) {
            var band = new Band(
                    node.decimal("min"),
                    node.text("category"),
                    node.number("step", 0, 9),
                    node.inThreeLanguages("title"),
                    node.inThreeLanguages("else"));
            node.nothingElse();
            if (band.min().signum() < 0 || band.min().compareTo(FULL) > 0) {
                node.child("min").problem("a band starts between 0 and 100, not at " + band.min());
            }
            if (!mins.add(band.min().stripTrailingZeros())) {
                node.child("min").problem("two bands start at " + band.min());
            }
            if (!categories.add(band.category())) {
                node.problem("the category \"" + band.category() + "\" has two bands");
            }
            bands.add(band);
        }
        bands.sort(Comparator.comparing(Band::min).reversed());
        if (!bands.isEmpty()) {
            var lowest = bands.get(bands.size() - 1).min();
            if (lowest.signum() > 0) {
                root.child("bands")
                        .problem("the bands don't cover 0 to 100: nothing stands below " + lowest.toPlainString());
            }
            for (int i = 1; i < bands.size(); i++) {
                if (bands.get(i).step() > bands.get(i - 1).step()) {
                    root.child("bands")
                            .problem("the lower band \"" + bands.get(i).category() + "\" gives more steps than \""
                                    + bands.get(i - 1).category() + "\"");
                }
            }
        }
        return bands;
    }

    private static LocalDate date(Node node, String key) {
        var text = node.text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            if (!text.isEmpty()) {
                node.child(key).problem("\"" + key + "\" is \"" + text + "\", expected a date like 2026-12-01");
            }
            return LocalDate.EPOCH;
        }
    }

    /** A stored edition. */
    static PayRule stored(String yaml) {
        var problems = new Problems();
        var rule = read(YamlText.read(yaml, problems));
        var found = problems.finish();
        if (!found.isEmpty()) {
            throw new IllegalStateException("a stored rule can't be read: " + found);
        }
        return rule;
    }

    /** The edition as text: what is stored, and what its digest covers. Comments of the file are not part of it. */
    String canonical() {
        var map = new LinkedHashMap<String, Object>();
        map.put("key", key);
        map.put("version", Integer.toString(version));
        map.put("valid_from", validFrom.toString());
        map.put("title", texts(title));
        map.put(
                "inputs",
                inputs.stream()
                        .map(i -> YamlText.map(
                                "key", i.key(),
                                "weight", i.weight().toPlainString(),
                                "source", i.source(),
                                "title", texts(i.title())))
                        .toList());
        map.put("gates", gates.stream().map(PayRule::gateMap).toList());
        map.put("rounding", YamlText.map("decimals", Integer.toString(decimals), "mode", "half-up"));
        map.put(
                "bands",
                bands.stream()
                        .map(b -> YamlText.map(
                                "min", b.min().toPlainString(),
                                "category", b.category(),
                                "step", Integer.toString(b.step()),
                                "title", texts(b.title()),
                                "else", texts(b.besides())))
                        .toList());
        map.put("effect", "recommendation");
        map.put("approve_by", approveBy);
        map.put("appeal_days", Integer.toString(appealDays));
        map.put("postpone", postpone);
        map.put("kpi", kpi.canonical());
        return YamlText.write(map);
    }

    /** SHA-256 of the canonical text. */
    byte[] digest() {
        return Digest.of(canonical());
    }

    private static Map<String, Object> gateMap(Gate gate) {
        var map = new LinkedHashMap<String, Object>();
        map.put("metric", gate.metric());
        map.put(gate.min() != null ? "min" : "max", gate.need().toPlainString());
        map.put("codes", gate.codes());
        map.put("title", texts(gate.title()));
        map.put("say", texts(gate.say()));
        return map;
    }

    private static Map<String, Object> texts(Texts texts) {
        return YamlText.map("ru", texts.ru(), "uz", texts.uz(), "en", texts.en());
    }
}
