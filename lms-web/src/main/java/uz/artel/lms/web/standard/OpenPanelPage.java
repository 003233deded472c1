package uz.artel.lms.web.standard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.standard.ChoosableItem;
import uz.artel.lms.exam.standard.OpenableExam;
import uz.artel.lms.exam.standard.PanelOpening;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonCard;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.session.Me;

/** Calls a panel together: first the exam, then its judges, items and the candidate all of them picture. */
@Named
@RequestScoped
public class OpenPanelPage {

    private PanelOpening opening;
    private PeopleReading people;
    private Messages messages;
    private Text text;
    private Me me;

    private String exam;
    private List<OpenableExam> exams = List.of();
    private OpenableExam chosen;
    private Map<String, String> judgeChoices = Map.of();
    private Map<String, String> itemChoices = Map.of();
    private List<String> judges = new ArrayList<>();
    private List<String> items = new ArrayList<>();
    private String definition;

    protected OpenPanelPage() {}

    @Inject
    public OpenPanelPage(PanelOpening opening, PeopleReading people, Messages messages, Text text, Me me) {
        this.opening = opening;
        this.people = people;
        this.messages = messages;
        this.text = text;
        this.me = me;
    }

    public void load(boolean postback) {
        exams = opening.exams();
        if (exam == null || exam.isBlank()) {
            return;
        }
        chosen = exams.stream().filter(e -> e.key().equals(exam)).findFirst().orElseThrow(() -> new Unknown("exam"));
        var offered = opening.items(exam);
        itemChoices = new LinkedHashMap<>();
        offered.forEach(i -> itemChoices.put(label(i), Long.toString(i.version())));
        if (!postback) {
            items = new ArrayList<>(itemChoices.values());
        }
        judgeChoices = judges();
    }

    private String label(ChoosableItem item) {
        return text.get("trainee.exam.area." + item.area()) + " · "
                + item.stem().in(me.lang()) + " · " + item.key();
    }

    private Map<String, String> judges() {
        var able = new HashSet<PersonId>();
        PanelOpening.JUDGING.forEach(role -> able.addAll(people.holding(role)));
        able.remove(new PersonId(me.getId()));
        var choices = new LinkedHashMap<String, String>();
        PersonCard.choices(
                        people.cards().stream()
                                .filter(c -> able.contains(c.id()))
                                .toList(),
                        me.lang())
                .forEach(c -> choices.put(c.label(), Long.toString(c.id().value())));
        return choices;
    }

    public String open() {
        var id = opening.open(
                exam,
                items.stream().map(Long::valueOf).toList(),
                judges.stream().map(j -> new PersonId(Long.parseLong(j))).toList(),
                definition);
        messages.done("trainer.standard.open.done");
        return Messages.redirect("/trainer/standard/panel?panel=" + id.value());
    }

    public List<OpenableExam> getExams() {
        return exams;
    }

    /** The exam whose panel is called together, or null while none is chosen. */
    public OpenableExam getChosen() {
        return chosen;
    }

    public Map<String, String> getJudgeChoices() {
        return judgeChoices;
    }

    public Map<String, String> getItemChoices() {
        return itemChoices;
    }

    public String getExam() {
        return exam;
    }

    public void setExam(String exam) {
        this.exam = exam;
    }

    public List<String> getJudges() {
        return judges;
    }

    public void setJudges(List<String> judges) {
        this.judges = judges;
    }

    public List<String> getItems() {
        return items;
    }

    public void setItems(List<String> items) {
        this.items = items;
    }

    public String getDefinition() {
        return definition;
    }

    public void setDefinition(String definition) {
        this.definition = definition;
    }
}
