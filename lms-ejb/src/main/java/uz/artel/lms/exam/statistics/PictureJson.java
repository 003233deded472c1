package uz.artel.lms.exam.statistics;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;

/** Pictures as they are kept. A figure is its value, its reasons and whether it is withheld; what is not there is null. */
final class PictureJson {

    private PictureJson() {}

    // ── the exam ─────────────────────────────────────────────────────────────────────────────────────────

    static String write(ExamPicture exam) {
        var json = Json.createObjectBuilder()
                .add("persons", exam.persons())
                .add("from", exam.from().toString())
                .add("until", exam.until().toString())
                .add("places", exam.places())
                .add("points", exam.points())
                .add("forms", exam.forms())
                .add("compared", exam.compared())
                .add("band", exam.cutBand().map(PictureJson::band).orElse(JsonValue.NULL))
                .add("distribution", distribution(exam.distribution()))
                .add("figures", figures(exam.figures()))
                .add("information", information(exam.information()))
                .add("items", array(exam.items(), PictureJson::line));
        return json.build().toString();
    }

    static ExamPicture exam(String text) {
        var json = read(text);
        return new ExamPicture(
                json.getInt("persons"),
                Instant.parse(json.getString("from")),
                Instant.parse(json.getString("until")),
                json.getInt("places"),
                json.getInt("points"),
                json.getInt("forms"),
                json.getInt("compared"),
                json.isNull("band") ? null : band(json.getJsonObject("band")),
                distribution(json.getJsonObject("distribution")),
                figures(json.getJsonObject("figures")),
                information(json.getJsonObject("information")),
                list(json.getJsonArray("items"), PictureJson::line));
    }

    private static JsonValue band(CutBand band) {
        return Json.createObjectBuilder()
                .add("pass", band.pass())
                .add("centre", band.centre())
                .add("error", band.error())
                .build();
    }

    private static CutBand band(JsonObject json) {
        return new CutBand(json.getInt("pass"), number(json, "centre"), number(json, "error"));
    }

    private static JsonObject distribution(ScoreDistribution d) {
        return Json.createObjectBuilder()
                .add("points", d.points())
                .add("cut", d.cut())
                .add("persons", d.persons())
                .add("leftOut", d.leftOut())
                .add(
                        "bins",
                        array(
                                d.bins(),
                                bin -> Json.createObjectBuilder()
                                        .add("from", bin.from())
                                        .add("to", bin.to())
                                        .add("persons", bin.persons())
                                        .add("passes", bin.passes())
                                        .build()))
                .add("passed", figure(d.passed()))
                .add("passRate", figure(d.passRate()))
                .add("passLower", figure(d.passLower()))
                .add("passUpper", figure(d.passUpper()))
                .add("inBand", figure(d.inBand()))
                .build();
    }

    private static ScoreDistribution distribution(JsonObject json) {
        return new ScoreDistribution(
                json.getInt("points"),
                number(json, "cut"),
                json.getInt("persons"),
                json.getInt("leftOut"),
                list(
                        json.getJsonArray("bins"),
                        bin -> new ScoreDistribution.Bin(
                                number(bin, "from"),
                                number(bin, "to"),
                                bin.getInt("persons"),
                                bin.getBoolean("passes"))),
                figure(json, "passed"),
                figure(json, "passRate"),
                figure(json, "passLower"),
                figure(json, "passUpper"),
                figure(json, "inBand"));
    }

    private static JsonObject information(TestInformation i) {
        var curve = Json.createArrayBuilder();
        i.curve()
                .forEach(p ->
                        curve.add(Json.createArrayBuilder().add(p.ability()).add(p.information())));
        return Json.createObjectBuilder()
                .add("curve", curve)
                .add("cutAt", figure(i.cutAt()))
                .add("atCut", figure(i.atCut()))
                .add("errorAtCut", figure(i.errorAtCut()))
                .build();
    }

    private static TestInformation information(JsonObject json) {
        var curve = json.getJsonArray("curve").getValuesAs(JsonArray.class).stream()
                .map(p -> new TestInformation.Point(
                        p.getJsonNumber(0).doubleValue(), p.getJsonNumber(1).doubleValue()))
                .toList();
        return new TestInformation(curve, figure(json, "cutAt"), figure(json, "atCut"), figure(json, "errorAtCut"));
    }

    private static JsonObject line(ItemPicture.Line line) {
        return Json.createObjectBuilder()
                .add("version", line.version())
                .add("key", line.key())
                .add("number", line.number())
                .add("kind", line.kind())
                .add("area", line.area())
                .add("presented", line.presented())
                .add("compared", line.compared())
                .add("p", figure(line.p()))
                .add("p_lo", figure(line.pLower()))
                .add("p_hi", figure(line.pUpper()))
                .add("r_ir", figure(line.itemRest()))
                .add("flags", flags(line.flags()))
                .build();
    }

    private static ItemPicture.Line line(JsonObject json) {
        return new ItemPicture.Line(
                json.getJsonNumber("version").longValueExact(),
                json.getString("key"),
                json.getInt("number"),
                json.getString("kind"),
                json.getString("area"),
                json.getInt("presented"),
                json.getInt("compared"),
                figure(json, "p"),
                figure(json, "p_lo"),
                figure(json, "p_hi"),
                figure(json, "r_ir"),
                flags(json.getJsonArray("flags")));
    }

    // ── an item ──────────────────────────────────────────────────────────────────────────────────────────

    static String write(ItemPicture item) {
        return Json.createObjectBuilder()
                .add("version", item.version())
                .add("key", item.key())
                .add("number", item.number())
                .add("kind", item.kind())
                .add("area", item.area())
                .add("points", item.points())
                .add("presented", item.presented())
                .add("reached", item.reached())
                .add("answered", item.answered())
                .add("compared", item.compared())
                .add("figures", figures(item.figures()))
                .add(
                        "options",
                        array(
                                item.options(),
                                option -> Json.createObjectBuilder()
                                        .add("key", option.key())
                                        .add("right", option.right())
                                        .add("n", figure(option.n()))
                                        .add("share", figure(option.share()))
                                        .add("rest", figure(option.rest()))
                                        .add("upper", figure(option.upper()))
                                        .add("lower", figure(option.lower()))
                                        .build()))
                .add("curves", curves(item.curves()))
                .add("flags", flags(item.flags()))
                .build()
                .toString();
    }

    static ItemPicture item(String text) {
        var json = read(text);
        return new ItemPicture(
                json.getJsonNumber("version").longValueExact(),
                json.getString("key"),
                json.getInt("number"),
                json.getString("kind"),
                json.getString("area"),
                json.getInt("points"),
                json.getInt("presented"),
                json.getInt("reached"),
                json.getInt("answered"),
                json.getInt("compared"),
                figures(json.getJsonObject("figures")),
                list(
                        json.getJsonArray("options"),
                        o -> new ItemPicture.Option(
                                o.getString("key"),
                                o.getBoolean("right"),
                                figure(o, "n"),
                                figure(o, "share"),
                                figure(o, "rest"),
                                figure(o, "upper"),
                                figure(o, "lower"))),
                curves(json.getJsonObject("curves")),
                flags(json.getJsonArray("flags")));
    }

    private static JsonObject curves(OptionCurves curves) {
        var lines = Json.createArrayBuilder();
        curves.lines().forEach(line -> {
            var one = Json.createObjectBuilder();
            named(one, "option", line.option());
            lines.add(one.add("shares", array(line.shares(), PictureJson::figure)));
        });
        var json = Json.createObjectBuilder()
                .add(
                        "groups",
                        array(
                                curves.groups(),
                                g -> Json.createObjectBuilder()
                                        .add("persons", g.persons())
                                        .add("from", g.from())
                                        .add("to", g.to())
                                        .build()))
                .add("lines", lines);
        named(
                json,
                "missing",
                curves.missing() == null ? null : curves.missing().code());
        return json.build();
    }

    private static OptionCurves curves(JsonObject json) {
        return new OptionCurves(
                list(
                        json.getJsonArray("groups"),
                        g -> new OptionCurves.Group(g.getInt("persons"), number(g, "from"), number(g, "to"))),
                list(
                        json.getJsonArray("lines"),
                        l -> new OptionCurves.Line(
                                l.getString("option", null), list(l.getJsonArray("shares"), PictureJson::figure))),
                json.isNull("missing") ? null : new Reason(json.getString("missing")));
    }

    // ── pieces ───────────────────────────────────────────────────────────────────────────────────────────

    static JsonObject figures(Map<String, Figure> figures) {
        var json = Json.createObjectBuilder();
        figures.forEach((name, figure) -> json.add(name, figure(figure)));
        return json.build();
    }

    static Map<String, Figure> figures(JsonObject json) {
        var figures = new LinkedHashMap<String, Figure>();
        json.forEach((name, value) -> figures.put(name, figure(value.asJsonObject())));
        return figures;
    }

    private static JsonObject figure(Figure figure) {
        var json = Json.createObjectBuilder();
        if (figure.value() instanceof Double number) {
            json.add("value", number);
        } else {
            named(json, "value", (String) figure.value());
        }
        var reasons = Json.createArrayBuilder();
        figure.reasons().forEach(r -> reasons.add(r.code()));
        return json.add("reasons", reasons)
                .add("withheld", figure.isDefined() && figure.published() == null)
                .build();
    }

    private static Figure figure(JsonObject json, String name) {
        return figure(json.getJsonObject(name));
    }

    private static Figure figure(JsonObject json) {
        var reasons = json.getJsonArray("reasons").getValuesAs(JsonString.class).stream()
                .map(code -> new Reason(code.getString()))
                .toList();
        if (json.isNull("value")) {
            return Figure.undefined(reasons.get(0));
        }
        var figure = json.get("value") instanceof JsonNumber number
                ? Figure.of(number.doubleValue())
                : Figure.of(json.getString("value"));
        for (int r = 0; r < reasons.size(); r++) {
            // whether the last reason or an earlier one withholds is all the same to who reads
            boolean last = r == reasons.size() - 1;
            figure = last && json.getBoolean("withheld")
                    ? figure.withheld(reasons.get(r))
                    : figure.because(reasons.get(r));
        }
        return figure;
    }

    private static JsonArrayBuilder flags(Set<ReviewFlag> flags) {
        var json = Json.createArrayBuilder();
        flags.forEach(f -> json.add(f.name()));
        return json;
    }

    private static Set<ReviewFlag> flags(JsonArray json) {
        var flags = EnumSet.noneOf(ReviewFlag.class);
        json.getValuesAs(JsonString.class).forEach(f -> flags.add(ReviewFlag.valueOf(f.getString())));
        return flags;
    }

    private static void named(JsonObjectBuilder json, String name, String value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }

    static double number(JsonObject json, String name) {
        return json.getJsonNumber(name).doubleValue();
    }

    static <T> JsonArrayBuilder array(Collection<T> values, Function<T, JsonObject> each) {
        var json = Json.createArrayBuilder();
        values.forEach(v -> json.add(each.apply(v)));
        return json;
    }

    static <T> List<T> list(JsonArray json, Function<JsonObject, T> each) {
        var all = new ArrayList<T>();
        json.getValuesAs(JsonObject.class).forEach(o -> all.add(each.apply(o)));
        return List.copyOf(all);
    }

    static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
