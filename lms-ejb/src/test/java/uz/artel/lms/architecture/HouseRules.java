package uz.artel.lms.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import uz.artel.lms.shared.access.Allowed;

/** The rules of the house for any base package, so that each can be run on planted offences too. */
final class HouseRules {

    private static final Pattern EMPTY_WORDS =
            Pattern.compile(".*(Service|Manager|Helper|Utils?|Impl|DAO|Dao|DTO|Dto)(?![a-z]).*");

    private final String base;

    HouseRules(String base) {
        this.base = base;
    }

    /** A feature calls only features of lower floors. */
    ArchRule downOnly() {
        return classes().that().resideInAPackage(base + ".(*)..").should(callOnlyLowerFloors());
    }

    /** Every package is a feature with a floor. */
    ArchRule everyPackageHasAFloor() {
        return classes().that().resideInAPackage(base + "..").should(new ArchCondition<>("stand on a floor") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var feature = featureOf(type);
                boolean known = feature.isPresent() && Floors.byFeature().containsKey(feature.get());
                events.add(new SimpleConditionEvent(type, known, type.getName() + " stands on no floor"));
            }
        });
    }

    /** Entities belong to one feature: nobody else can even name them. */
    ArchRule entitiesAreHidden() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .bePackagePrivate();
    }

    /** Every public method of an activity says who may call it. */
    ArchRule activitiesSayWhoMayCall() {
        return classes().that().areAnnotatedWith(Stateless.class).should(new ArchCondition<>("say who may call") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                    if (!method.getModifiers().contains(JavaModifier.PUBLIC)
                            || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                            || method.getModifiers().contains(JavaModifier.STATIC)) {
                        continue;
                    }
                    boolean says = type.isAnnotatedWith(Allowed.class) || method.isAnnotatedWith(Allowed.class);
                    events.add(new SimpleConditionEvent(
                            method, says, method.getFullName() + " doesn't say who may call it"));
                }
            }
        });
    }

    /**
     * The container looks only among public constructors for the one to inject; a hidden one is found missing at the first
     * call, and a timer's bean takes the whole application down.
     */
    ArchRule sessionBeansAreConstructedInPublic() {
        return classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .or()
                .areAnnotatedWith(Singleton.class)
                .should(new ArchCondition<>("have a public constructor to inject") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (var constructor : type.getConstructors()) {
                            boolean found = !constructor.isAnnotatedWith(Inject.class)
                                    || constructor.getModifiers().contains(JavaModifier.PUBLIC);
                            events.add(new SimpleConditionEvent(
                                    constructor, found, constructor.getFullName() + " is not public"));
                        }
                    }
                });
    }

    /** Roles are checked by one mechanism. */
    ArchRule oneMechanismForRoles() {
        return noClasses().should(new ArchCondition<>("use @RolesAllowed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.isAnnotatedWith(RolesAllowed.class)
                        || type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(RolesAllowed.class));
                events.add(new SimpleConditionEvent(type, used, type.getName() + " uses @RolesAllowed"));
            }
        });
    }

    /** Activities coordinate; the tables are behind repositories. */
    ArchRule activitiesHoldNoEntityManager() {
        return noClasses()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "the EntityManager", (JavaClass c) -> c.isEquivalentTo(EntityManager.class)));
    }

    /** Time comes in through the one clock. */
    ArchRule timeComesFromTheClock() {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "aren't the clock, the installation or the launcher",
                        (JavaClass c) -> !c.getName()
                                .matches(Pattern.quote(base)
                                        + "\\.shared\\.(Clock|Installation|embedded\\..*|DatabaseTime)(\\$.*)?")))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class);
    }

    /** Names say the activity, not a pattern. */
    ArchRule namesSayTheActivity() {
        return noClasses().should(new ArchCondition<>("carry an empty word in their name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean empty = EMPTY_WORDS.matcher(type.getSimpleName()).matches();
                events.add(new SimpleConditionEvent(type, empty, type.getName() + " carries an empty word"));
            }
        });
    }

    private ArchCondition<JavaClass> callOnlyLowerFloors() {
        return new ArchCondition<>("call only lower floors") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = featureOf(type).orElse("");
                Integer ownFloor = Floors.byFeature().get(own);
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var other = featureOf(dependency.getTargetClass().getBaseComponentType())
                            .orElse(own);
                    Integer otherFloor = Floors.byFeature().get(other);
                    boolean down = other.equals(own) || ownFloor != null && otherFloor != null && otherFloor < ownFloor;
                    if (!down) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private Optional<String> featureOf(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return Optional.empty();
        }
        var rest = name.substring(base.length() + 1);
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }
}
