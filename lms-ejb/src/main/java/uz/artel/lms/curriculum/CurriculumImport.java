package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.content.ContentImport;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** Writes modules, lessons and programmes of the content folder. */
@ApplicationScoped
class CurriculumImport implements ContentImport {

    private Programmes programmes;
    private Lessons lessons;
    private Clock clock;

    protected CurriculumImport() {}

    @Inject
    CurriculumImport(Programmes programmes, Lessons lessons, Clock clock) {
        this.programmes = programmes;
        this.lessons = lessons;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String name() {
        return "curriculum";
    }

    @Override
    public int importFrom(ContentPack pack) {
        var at = clock.now();
        var problems = new Problems();
        int editions = 0;
        LessonContent.modules(pack, problems).forEach(lessons::keepModule);
        for (var lesson : LessonContent.lessons(pack, problems)) {
            editions += lessons.importEdition(lesson, at) ? 1 : 0;
        }
        for (var programme : ProgrammeContent.read(pack, problems)) {
            editions += programmes.publish(programme, at) ? 1 : 0;
        }
        return editions;
    }
}
