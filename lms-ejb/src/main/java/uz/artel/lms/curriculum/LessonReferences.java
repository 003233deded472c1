package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.guide.Fact;
import uz.artel.lms.guide.GuideSearching;
import uz.artel.lms.guide.SafetyTexts;

/** Which facts and fixed safety texts there are for a lesson to rest on. */
@ApplicationScoped
class LessonReferences {

    private GuideSearching guide;
    private SafetyTexts safety;

    protected LessonReferences() {}

    @Inject
    LessonReferences(GuideSearching guide, SafetyTexts safety) {
        this.guide = guide;
        this.safety = safety;
    }

    /** Those of these facts that exist. */
    Set<String> facts(List<String> keys) {
        return guide.facts(keys).stream().map(Fact::key).collect(Collectors.toSet());
    }

    boolean safetyText(String key) {
        return safety.text(key).isPresent();
    }
}
