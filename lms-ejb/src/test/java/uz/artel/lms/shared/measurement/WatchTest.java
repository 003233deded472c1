package uz.artel.lms.shared.measurement;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uz.artel.lms.shared.measurement.classical.OneFactor;
import uz.artel.lms.shared.measurement.decision.DecisionBootstrap;
import uz.artel.lms.shared.measurement.dif.MantelHaenszel;
import uz.artel.lms.shared.measurement.folder.FolderFigures;
import uz.artel.lms.shared.measurement.latent.RaschConditional;
import uz.artel.lms.shared.measurement.latent.RaschMarginal;
import uz.artel.lms.shared.measurement.latent.TwoParameter;

/** Long computations tell how far they are and end when they are told to. */
class WatchTest {

    private static final Responses RESPONSES = Drawn.responses(120, 10, 31);

    private static final List<MantelHaenszel.Group> GROUPS = IntStream.range(0, RESPONSES.n())
            .mapToObj(p -> p % 2 == 0 ? MantelHaenszel.Group.FOCAL : MantelHaenszel.Group.REFERENCE)
            .toList();

    private static final LinkedHashMap<String, Consumer<Watch>> LONG = new LinkedHashMap<>();

    static {
        LONG.put("omega", w -> OneFactor.omega(RESPONSES, w));
        LONG.put("bootstrap", w -> DecisionBootstrap.of(RESPONSES, 6, 1, w));
        LONG.put("conditional Rasch", w -> RaschConditional.of(RESPONSES, w));
        LONG.put("marginal Rasch", w -> RaschMarginal.of(RESPONSES, w));
        LONG.put("two parameters", w -> TwoParameter.of(RESPONSES, w));
        LONG.put("Mantel-Haenszel", w -> MantelHaenszel.of(RESPONSES, GROUPS, w));
    }

    @TestFactory
    Stream<DynamicTest> each_long_one_tells_how_far_it_is() {
        return LONG.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    var told = new ArrayList<Double>();
                    e.getValue().accept(told::add);
                    rising(told);
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_long_one_ends_when_it_is_told_to() {
        return LONG.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    var told = new ArrayList<Double>();
                    assertThrows(
                            Watch.Cancelled.class,
                            () -> e.getValue().accept(share -> {
                                told.add(share);
                                if (told.size() == 3) {
                                    throw new Watch.Cancelled();
                                }
                            }));
                    assertTrue(told.size() == 3, "it went on to " + told);
                }));
    }

    @Test
    void all_figures_of_a_folder_are_one_such_computation() throws Exception {
        var told = new ArrayList<Double>();
        FolderFigures.of(Golden.shipped("sim70_a"), told::add);
        rising(told);
        assertTrue(told.get(told.size() - 1) > 0.9, told::toString);
    }

    private static void rising(List<Double> told) {
        assertTrue(told.size() > 2, told::toString);
        double before = 0;
        for (double share : told) {
            assertTrue(share >= before && share <= 1, told::toString);
            before = share;
        }
    }
}
