package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.crm.RecordRow;
import uz.artel.lms.crm.RoutingReading;
import uz.artel.lms.crm.Written;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.CrmCase;
import uz.artel.lms.guide.GuideEntry;
import uz.artel.lms.guide.GuideReading;
import uz.artel.lms.shared.language.Texts;

/** What was answered at the desk in the words of the desk: titles of the guide's entries and of the record's choices. */
@ApplicationScoped
class DeskWords {

    private GuideReading guide;
    private RoutingReading routing;

    protected DeskWords() {}

    @Inject
    DeskWords(GuideReading guide, RoutingReading routing) {
        this.guide = guide;
        this.routing = routing;
    }

    /** The title of an entry of the guide; its name where it is not there any more. */
    Texts entry(String name) {
        return guide.entry(name).map(GuideEntry::title).orElseGet(() -> new Texts(name, name, name));
    }

    /** Each field a case asks for, as it was written and as it should be. */
    List<RecordRow> record(CrmCase asked, Answer answer) {
        var written = answer.text() == null ? CallRecord.EMPTY : CallRecord.parse(answer.text());
        var where = routing.current();
        var categories = guide.titles(GuideEntry.Kind.CATEGORY);
        return asked.record().entrySet().stream()
                .map(e -> {
                    var field = e.getKey();
                    var expected = e.getValue();
                    return new RecordRow(
                            field.code(),
                            Written.of(field, written.get(field), where, categories),
                            Written.of(field, expected.sample(field, asked.day()), where, categories),
                            expected.right(field, written.get(field), asked.day()),
                            expected.optional());
                })
                .toList();
    }
}
