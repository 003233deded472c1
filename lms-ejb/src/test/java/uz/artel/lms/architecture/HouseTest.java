package uz.artel.lms.architecture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each rule holds for the house, and is seen to fail on an offence planted for it. */
class HouseTest {

    private static final String HOUSE = "uz.artel.lms";
    private static final String PLANTED = "uz.artel.lms.architecture.planted";

    private record Rule(String sentence, Function<HouseRules, ArchRule> of, String offender) {}

    private static final Stream<Rule> rules() {
        return Stream.of(
                new Rule("a feature calls only lower floors", HouseRules::downOnly, "people.UpwardCaller"),
                new Rule("features of one floor don't call each other", HouseRules::downOnly, "exam.SidewaysCaller"),
                new Rule("every package stands on a floor", HouseRules::everyPackageHasAFloor, "homeless.Homeless"),
                new Rule("entities are hidden", HouseRules::entitiesAreHidden, "exam.PublicEntity"),
                new Rule("activities say who may call", HouseRules::activitiesSayWhoMayCall, "exam.OpenActivity"),
                new Rule(
                        "session beans are constructed in public",
                        HouseRules::sessionBeansAreConstructedInPublic,
                        "exam.ShutActivity"),
                new Rule("roles have one mechanism", HouseRules::oneMechanismForRoles, "exam.OpenActivity"),
                new Rule(
                        "activities hold no entity manager",
                        HouseRules::activitiesHoldNoEntityManager,
                        "exam.OpenActivity"),
                new Rule("time comes from the clock", HouseRules::timeComesFromTheClock, "exam.ClockReader"),
                new Rule("names say the activity", HouseRules::namesSayTheActivity, "exam.ExamServiceImpl"));
    }

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(HOUSE);
        var rules = new HouseRules(HOUSE);
        return rules().map(r -> DynamicTest.dynamicTest(
                r.sentence, () -> r.of.apply(rules).allowEmptyShould(true).check(house)));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_bites_on_its_planted_offence() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        var rules = new HouseRules(PLANTED);
        return rules().map(r -> DynamicTest.dynamicTest(r.sentence, () -> {
            var failure =
                    assertThrows(AssertionError.class, () -> r.of.apply(rules).check(planted));
            assertTrue(
                    failure.getMessage().contains(PLANTED + "." + r.offender),
                    () -> "the rule must name the offender, it says: " + failure.getMessage());
        }));
    }
}
