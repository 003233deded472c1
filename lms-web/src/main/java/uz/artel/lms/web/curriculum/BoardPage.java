package uz.artel.lms.web.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uz.artel.lms.curriculum.IntakeId;
import uz.artel.lms.curriculum.IntakeRunning;
import uz.artel.lms.curriculum.Road;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonChoice;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.session.Me;

/** An intake: trainees by days, what needs the trainer, classroom steps to tick, trainees and mentors to add. */
@Named
@RequestScoped
public class BoardPage {

    /** A day of a trainee: done, now (with its fraction) or ahead. */
    public record Cell(String tone, String words, String title) {}

    /** A trainee's line. */
    public record Line(PersonId id, String name, String mentor, List<Cell> cells, String attention) {}

    /** A person to choose. */
    public record Choice(long id, String name) {}

    /** A classroom step to choose, with how many could be ticked now. */
    public record StepChoice(String key, String title, long open) {}

    /** A trainee in the form that ticks a step. */
    public record Tick(long id, String name, boolean open, boolean done) {}

    private IntakeRunning running;
    private PeopleReading people;
    private Messages messages;
    private Text text;
    private Me me;
    private HttpServletRequest request;

    private Long id;
    private String step;
    private Long trainee;
    private Long mentee;
    private Long mentor;
    private LocalDate heldOn;
    private String note;
    private long version;
    private IntakeRunning.Board board;
    private Map<PersonId, String> names = Map.of();
    private List<Line> lines = List.of();
    private List<Choice> candidates = List.of();
    private List<Choice> mentors = List.of();

    protected BoardPage() {}

    @Inject
    public BoardPage(
            IntakeRunning running,
            PeopleReading people,
            Messages messages,
            Text text,
            Me me,
            HttpServletRequest request) {
        this.running = running;
        this.people = people;
        this.messages = messages;
        this.text = text;
        this.me = me;
        this.request = request;
    }

    public void load(boolean postback) {
        if (id == null) {
            throw new Unknown("intake");
        }
        board = running.board(new IntakeId(id));
        version = board.version();
        var trainees = people.holding(Role.TRAINEE);
        var holders = people.holding(Role.MENTOR);
        var ids = new HashSet<>(trainees);
        ids.addAll(holders);
        board.trainees().forEach(t -> {
            ids.add(t.person());
            if (t.mentor() != null) {
                ids.add(t.mentor());
            }
        });
        var numbers = new HashMap<PersonId, String>();
        people.cards().forEach(c -> numbers.put(c.id(), c.personnelNo()));
        names = new LinkedHashMap<>();
        PersonChoice.of(people.names(ids), me.lang(), n -> n.shortIn(me.lang()), numbers::get)
                .forEach(c -> names.put(c.id(), c.label()));
        var inside =
                board.trainees().stream().map(IntakeRunning.TraineeRoad::person).toList();
        candidates = choices(trainees.stream().filter(p -> !inside.contains(p)).toList());
        mentors = choices(holders);
        var byPerson = new LinkedHashMap<PersonId, IntakeRunning.TraineeRoad>();
        board.trainees().forEach(t -> byPerson.put(t.person(), t));
        lines = names.keySet().stream()
                .filter(byPerson::containsKey)
                .map(p -> line(byPerson.get(p)))
                .toList();
        if (!postback) {
            heldOn = me.getNow().atZone(me.zone()).toLocalDate();
            // the form sends the step it shows, chosen by the trainer or not
            step = getChosen() == null ? null : getChosen().key();
        }
    }

    public String add() {
        running.addTrainee(new IntakeId(id), new PersonId(trainee));
        return done("trainer.intakes.board.added");
    }

    public String giveMentor() {
        running.setMentor(new IntakeId(id), new PersonId(mentee), new PersonId(mentor));
        return done("trainer.intakes.board.mentored");
    }

    public String tick() {
        var chosen = request.getParameterValues("trainees");
        var ids = new ArrayList<PersonId>();
        for (var one : chosen == null ? new String[0] : chosen) {
            if (!one.matches("[0-9]{1,18}")) {
                throw new Unknown("trainee");
            }
            ids.add(new PersonId(Long.parseLong(one)));
        }
        int ticked = running.tick(new IntakeId(id), step, ids, heldOn, note);
        messages.done("trainer.intakes.board.ticked", ticked);
        return Messages.redirect("/trainer/intakes/board.xhtml?id=" + id);
    }

    public String close() {
        running.close(new IntakeId(id), version);
        messages.done("trainer.intakes.board.closed");
        return Messages.redirect("/trainer/intakes/list.xhtml");
    }

    private String done(String key) {
        messages.done(key);
        return Messages.redirect("/trainer/intakes/board.xhtml?id=" + id);
    }

    private List<Choice> choices(List<PersonId> ids) {
        return names.entrySet().stream()
                .filter(e -> ids.contains(e.getKey()))
                .map(e -> new Choice(e.getKey().value(), e.getValue()))
                .toList();
    }

    private Line line(IntakeRunning.TraineeRoad trainee) {
        var cells = trainee.road().days().stream().map(this::cell).toList();
        var attention = Stream.of(
                        trainee.mentor() == null ? text.get("trainer.intakes.board.noMentor") : "",
                        trainee.road().days().stream()
                                .filter(d -> d.blockedBy() > 0)
                                .findFirst()
                                .map(d -> text.of("trainer.intakes.board.behind", d.blockedBy()))
                                .orElse(""))
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("");
        return new Line(
                trainee.person(),
                names.getOrDefault(trainee.person(), ""),
                trainee.mentor() == null ? "" : names.getOrDefault(trainee.mentor(), ""),
                cells,
                attention);
    }

    private Cell cell(Road.DayState day) {
        var fraction = day.doneCount() + "/" + day.steps().size();
        return switch (day.progress()) {
            case DONE -> new Cell("d", "", text.get("trainee.learning.state.done"));
            case NOW -> new Cell("now", fraction, text.of("trainer.intakes.board.stepsDone", fraction));
            case AHEAD -> new Cell("fu", "", text.get("ui.stage.ahead"));
        };
    }

    /** The days of the programme; none while the intake has nobody. */
    public List<Road.DayState> getDays() {
        return board.trainees().isEmpty()
                ? List.of()
                : board.trainees().get(0).road().days();
    }

    /** Number of the day whose date is today or came last, 0 before the start. */
    public long getDayNumber() {
        return getDays().stream()
                .filter(d -> !d.opensOn().isAfter(board.trainees().get(0).road().today()))
                .count();
    }

    public List<Line> getAttention() {
        return lines.stream().filter(l -> !l.attention().isEmpty()).toList();
    }

    /** Classroom steps that are open for somebody. */
    public List<StepChoice> getClassroom() {
        var all = new ArrayList<StepChoice>();
        for (var day : getDays()) {
            for (var one : day.steps()) {
                if (one.step().kind() == StepKind.CLASSROOM) {
                    long open = board.trainees().stream()
                            .filter(t -> t.road()
                                    .step(one.step().key())
                                    .orElseThrow()
                                    .open())
                            .count();
                    if (open > 0) {
                        all.add(new StepChoice(
                                one.step().key(), one.step().title().in(me.lang()), open));
                    }
                }
            }
        }
        return all;
    }

    /** The step chosen to be ticked, or the first there is. */
    public StepChoice getChosen() {
        var all = getClassroom();
        return all.stream()
                .filter(s -> s.key().equals(step))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(null);
    }

    public List<Tick> getTicks() {
        var chosen = getChosen();
        return chosen == null
                ? List.of()
                : lines.stream()
                        .map(l -> {
                            var state = board.trainees().stream()
                                    .filter(t -> t.person().equals(l.id()))
                                    .findFirst()
                                    .orElseThrow()
                                    .road()
                                    .step(chosen.key())
                                    .orElseThrow();
                            return new Tick(l.id().value(), l.name(), state.open(), state.done());
                        })
                        .toList();
    }

    public IntakeRunning.Board getBoard() {
        return board;
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<Choice> getCandidates() {
        return candidates;
    }

    public List<Choice> getMentors() {
        return mentors;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** The step whose trainees are shown, so that a tick is for what was seen. */
    public String getStep() {
        var chosen = step == null && board != null ? getChosen() : null;
        return chosen == null ? step : chosen.key();
    }

    public void setStep(String step) {
        this.step = step;
    }

    public Long getTrainee() {
        return trainee;
    }

    public void setTrainee(Long trainee) {
        this.trainee = trainee;
    }

    public Long getMentee() {
        return mentee;
    }

    public void setMentee(Long mentee) {
        this.mentee = mentee;
    }

    public Long getMentor() {
        return mentor;
    }

    public void setMentor(Long mentor) {
        this.mentor = mentor;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
