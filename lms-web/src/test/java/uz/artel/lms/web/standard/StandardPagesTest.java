package uz.artel.lms.web.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.standard.Facility;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Reason;

/** What the pages of panels draw and say. */
class StandardPagesTest {

    @Test
    void dots_of_near_ratings_stand_on_each_other_and_one_s_own_is_drawn_once() {
        var dots = Dots.of(List.of(60, 60, 62, 90), 60, Facility.NONE);
        assertEquals(3, dots.dots().size());
        assertNotNull(dots.own());
        var places = new HashSet<String>();
        dots.dots().forEach(d -> places.add(d.x() + " " + d.y()));
        places.add(dots.own().x() + " " + dots.own().y());
        assertEquals(4, places.size(), "no dot hides another");
        assertEquals(Dots.x(90), dots.dots().get(2).x());
        assertNull(dots.facility());
    }

    @Test
    void twenty_equal_ratings_stay_inside_the_drawing() {
        var dots = Dots.of(IntStream.range(0, 20).mapToObj(i -> 50).toList(), null, Facility.NONE);
        assertNull(dots.own());
        assertTrue(dots.dots().stream().allMatch(d -> Integer.parseInt(d.y()) >= 5), "above the upper edge");
        assertTrue(dots.line() < dots.height());
    }

    @Test
    void a_facility_is_drawn_only_when_it_may_be_told_and_with_its_interval() {
        assertNull(Dots.of(List.of(50), null, new Facility(9, 5)).facility());
        var span = Dots.of(List.of(50), null, new Facility(10, 5)).facility();
        assertEquals(Dots.x(50), span.at());
        assertTrue(Double.parseDouble(span.from()) < Double.parseDouble(span.at()));
        assertTrue(Double.parseDouble(span.width()) > 0);
    }

    @Test
    void every_reason_a_figure_of_a_panel_can_have_has_its_words() throws IOException {
        var codes = new ArrayList<>(List.of(
                "NO_ATTEMPTS",
                "NO_CROSSING",
                "NO_SPREAD",
                "NO_FACILITIES",
                Reason.NO_VARIATION.code(),
                Reason.K_LT_2.code(),
                Reason.below("J", 2).code()));
        for (var kind : List.of(Evidence.PANEL, Evidence.FACILITY, Evidence.COMPROMISE)) {
            var count = kind == Evidence.PANEL ? "J" : "N";
            codes.add(Reason.below(count, kind.withholdBelow()).code());
            codes.add(Reason.below(count, kind.warnBelow()).code());
        }
        for (var lang : List.of("ru", "uz", "en")) {
            var texts = new Properties();
            try (var in = Files.newBufferedReader(Path.of(
                    System.getProperty("lms.root"),
                    "lms-web/src/main/resources/uz/artel/lms/web/text/standard_" + lang + ".properties"))) {
                texts.load(in);
            }
            for (var code : codes) {
                assertFalse(texts.getProperty("standard.reason." + code, "").isBlank(), lang + " " + code);
            }
        }
    }
}
