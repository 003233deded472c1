package uz.artel.lms.web.shadowing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uz.artel.lms.curriculum.NotInIntake;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.shadowing.CallOutcome;
import uz.artel.lms.shadowing.CallTopic;
import uz.artel.lms.shadowing.EntryRow;
import uz.artel.lms.shadowing.ShadowEntryId;
import uz.artel.lms.shadowing.ShadowLogging;
import uz.artel.lms.shadowing.Strength;
import uz.artel.lms.shadowing.Watched;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** The trainee's log of what he watched: a new entry, a correction, and all he wrote. */
@Named
@RequestScoped
public class LogPage {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private ShadowLogging logging;
    private PeopleReading people;
    private Messages messages;
    private Me me;

    private ShadowLogging.Log log;
    private String mentor = "";
    private Long id;
    private long version;
    private EntryRow returned;
    private LocalDate heldOn;
    private String from;
    private String to;
    private Integer calls;
    private CallTopic[] topics = {};
    private CallOutcome[] outcomes = {};
    private Strength[] strengths = {};
    private String wellDone;
    private String guide;
    private String question;
    private String notes;

    protected LogPage() {}

    @Inject
    public LogPage(ShadowLogging logging, PeopleReading people, Messages messages, Me me) {
        this.logging = logging;
        this.people = people;
        this.messages = messages;
        this.me = me;
    }

    public void load(boolean postback) {
        try {
            log = logging.mine();
        } catch (NotInIntake none) {
            return;
        }
        if (log.mentor() != null) {
            var name = people.names(List.of(log.mentor())).get(log.mentor());
            mentor = name == null ? "" : name.shortIn(me.lang());
        }
        if (id != null) {
            var entry = logging.entry(new ShadowEntryId(id));
            returned = entry.returned() ? entry : null;
            if (!postback) {
                fill(entry);
            }
        } else if (!postback) {
            heldOn = log.today();
            to = TIME.format(log.now());
            int minutes = log.step() == null ? 60 : log.step().step().minutes();
            from = TIME.format(
                    log.now().isBefore(LocalTime.MIN.plusMinutes(minutes))
                            ? LocalTime.MIN
                            : log.now().minusMinutes(minutes));
            calls = 4;
        }
    }

    /** Hands the entry over for signature. */
    public String save() {
        var watched = new Watched(
                heldOn,
                time("from", from),
                time("to", to),
                calls == null ? 0 : calls,
                set(topics, CallTopic.class),
                set(outcomes, CallOutcome.class),
                set(strengths, Strength.class),
                wellDone,
                guide,
                question,
                notes);
        if (id == null) {
            logging.write(watched);
        } else {
            logging.correct(new ShadowEntryId(id), version, watched);
        }
        messages.done("trainee.shadowing.log.saved");
        return Messages.redirect("/trainee/shadowing/log.xhtml");
    }

    private void fill(EntryRow entry) {
        var watched = entry.watched();
        version = entry.version();
        heldOn = watched.heldOn();
        from = TIME.format(watched.from());
        to = TIME.format(watched.to());
        calls = watched.calls();
        topics = watched.topics().toArray(CallTopic[]::new);
        outcomes = watched.outcomes().toArray(CallOutcome[]::new);
        strengths = watched.strengths().toArray(Strength[]::new);
        wellDone = watched.wellDone();
        guide = watched.guide();
        question = watched.question();
        notes = watched.notes();
    }

    private static LocalTime time(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            throw new BadInput(field, "required");
        }
        try {
            return LocalTime.parse(typed.strip().replace('.', ':'), TYPED);
        } catch (DateTimeParseException e) {
            throw new BadInput(field, "time");
        }
    }

    private static <E extends Enum<E>> Set<E> set(E[] chosen, Class<E> type) {
        var all = EnumSet.noneOf(type);
        all.addAll(Arrays.asList(chosen));
        return all;
    }

    public boolean isInIntake() {
        return log != null;
    }

    /** Whether something can be written: a mentor is there and a shadowing step is or was open. */
    public boolean isWritable() {
        return log != null
                && log.mentor() != null
                && (log.step() != null || !log.entries().isEmpty());
    }

    public CallTopic[] getAllTopics() {
        return CallTopic.values();
    }

    public CallOutcome[] getAllOutcomes() {
        return CallOutcome.values();
    }

    public Strength[] getAllStrengths() {
        return Strength.values();
    }

    public ShadowLogging.Log getLog() {
        return log;
    }

    public String getMentor() {
        return mentor;
    }

    public EntryRow getReturned() {
        return returned;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public Integer getCalls() {
        return calls;
    }

    public void setCalls(Integer calls) {
        this.calls = calls;
    }

    public CallTopic[] getTopics() {
        return topics.clone();
    }

    public void setTopics(CallTopic[] topics) {
        this.topics = topics.clone();
    }

    public CallOutcome[] getOutcomes() {
        return outcomes.clone();
    }

    public void setOutcomes(CallOutcome[] outcomes) {
        this.outcomes = outcomes.clone();
    }

    public Strength[] getStrengths() {
        return strengths.clone();
    }

    public void setStrengths(Strength[] strengths) {
        this.strengths = strengths.clone();
    }

    public String getWellDone() {
        return wellDone;
    }

    public void setWellDone(String wellDone) {
        this.wellDone = wellDone;
    }

    public String getGuide() {
        return guide;
    }

    public void setGuide(String guide) {
        this.guide = guide;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }
}
