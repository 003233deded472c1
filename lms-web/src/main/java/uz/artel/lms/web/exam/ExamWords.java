package uz.artel.lms.web.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uz.artel.lms.web.faces.Bundles;

/** The words of the modules that show questions, put together once: a room full of people opens the page at the same moment. */
@ApplicationScoped
public class ExamWords {

    private String json;

    protected ExamWords() {}

    @Inject
    public ExamWords(Bundles bundles) {
        json = TakeExamPage.words(bundles);
    }

    /** As JSON that is safe inside a script element. */
    public String json() {
        return json;
    }
}
