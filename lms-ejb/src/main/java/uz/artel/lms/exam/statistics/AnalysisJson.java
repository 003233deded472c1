package uz.artel.lms.exam.statistics;

import jakarta.json.Json;
import java.time.Instant;
import uz.artel.lms.exam.statistics.ExamAnalysis.AbilityBin;
import uz.artel.lms.exam.statistics.ExamAnalysis.AnalysedItem;

/** Analyses as they are kept, with figures as {@link PictureJson} writes them. */
final class AnalysisJson {

    private AnalysisJson() {}

    static String write(ExamAnalysis analysis) {
        return Json.createObjectBuilder()
                .add("persons", analysis.persons())
                .add("from", analysis.from().toString())
                .add("until", analysis.until().toString())
                .add("forms", analysis.forms())
                .add("compared", analysis.compared())
                .add("reference", analysis.reference())
                .add("focal", analysis.focal())
                .add("figures", PictureJson.figures(analysis.figures()))
                .add(
                        "items",
                        PictureJson.array(
                                analysis.items(),
                                item -> Json.createObjectBuilder()
                                        .add("version", item.version())
                                        .add("key", item.key())
                                        .add("number", item.number())
                                        .add("area", item.area())
                                        .add("presented", item.presented())
                                        .add("figures", PictureJson.figures(item.figures()))
                                        .build()))
                .add(
                        "abilities",
                        PictureJson.array(
                                analysis.abilities(),
                                bin -> Json.createObjectBuilder()
                                        .add("from", bin.from())
                                        .add("to", bin.to())
                                        .add("persons", bin.persons())
                                        .build()))
                .build()
                .toString();
    }

    static ExamAnalysis analysis(String text) {
        var json = PictureJson.read(text);
        return new ExamAnalysis(
                json.getInt("persons"),
                Instant.parse(json.getString("from")),
                Instant.parse(json.getString("until")),
                json.getInt("forms"),
                json.getInt("compared"),
                json.getInt("reference"),
                json.getInt("focal"),
                PictureJson.figures(json.getJsonObject("figures")),
                PictureJson.list(
                        json.getJsonArray("items"),
                        item -> new AnalysedItem(
                                item.getJsonNumber("version").longValueExact(),
                                item.getString("key"),
                                item.getInt("number"),
                                item.getString("area"),
                                item.getInt("presented"),
                                PictureJson.figures(item.getJsonObject("figures")))),
                PictureJson.list(
                        json.getJsonArray("abilities"),
                        bin -> new AbilityBin(
                                PictureJson.number(bin, "from"),
                                PictureJson.number(bin, "to"),
                                bin.getInt("persons"))));
    }
}
