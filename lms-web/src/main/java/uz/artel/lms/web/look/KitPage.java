package uz.artel.lms.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Text;

/** The page that shows every piece of the vocabulary. What it shows is invented and goes nowhere. */
@Named
@RequestScoped
public class KitPage {

    private static final Instant MOMENT = Instant.parse("2026-11-22T09:20:00Z");

    /** A row of the table. */
    public record Row(String name, String line, LocalDate day, BigDecimal mark, String kind) {}

    private final Text text;
    private final Installation installation;

    private String phone = "+998 00 123-45";
    private String reason;
    private String outcome;
    private String choice = "cold";
    private boolean repeated = true;
    private LocalDate visit = LocalDate.of(2026, 11, 25);
    private BigDecimal share = new BigDecimal("12.5");
    private Integer count;
    private String password;
    private boolean saved;

    @Inject
    public KitPage(Text text, Installation installation) {
        this.text = text;
        this.installation = installation;
    }

    protected KitPage() {
        this(null, null);
    }

    /** The page is there in a demo only. */
    public void load() {
        if (!installation.demo()) {
            throw new Unknown("page");
        }
    }

    /** Takes the form: the page says so and keeps what was typed. */
    public void save() {
        saved = true;
    }

    public boolean isSaved() {
        return saved;
    }

    /** The second part of a long list. */
    public Leaf<String> getLeaf() {
        return Leaf.of(Collections.nCopies(158, ""), 2);
    }

    public List<Stage> getStages() {
        return List.of(
                new Stage(word("evidence"), "20.11", Stage.State.DONE),
                new Stage(word("index"), "20.11", Stage.State.DONE),
                new Stage(word("proposal"), "21.11", Stage.State.DONE),
                new Stage(word("approval"), word("waits"), Stage.State.NOW),
                new Stage(word("order"), "", Stage.State.AHEAD));
    }

    public List<Stage> getDays() {
        return List.of(
                new Stage(word("day1"), "", Stage.State.DONE),
                new Stage(word("day2"), "", Stage.State.DONE),
                new Stage(word("day3"), "", Stage.State.NOW),
                new Stage(word("day4"), "", Stage.State.AHEAD),
                new Stage(word("day5"), "", Stage.State.AHEAD, true, ""));
    }

    public List<Row> getRows() {
        return List.of(
                new Row(word("person1"), "Artel", LocalDate.of(2026, 11, 20), new BigDecimal("92.5"), "ok"),
                new Row(word("person2"), "Artel", LocalDate.of(2026, 11, 21), new BigDecimal("68"), "warn"),
                new Row(word("person3"), "Shivaki", LocalDate.of(2026, 11, 22), null, "none"));
    }

    /** Every drawing, by name. */
    public List<String> getDrawings() {
        return List.of(
                "fridge",
                "gas-cooker",
                "electric-cooker",
                "hood",
                "air-conditioner",
                "washing-machine",
                "tv",
                "phone",
                "water-heater",
                "microwave",
                "vacuum",
                "dishwasher",
                "heater",
                "call",
                "guide",
                "certificate",
                "calendar",
                "people",
                "shield",
                "box",
                "pen",
                "search",
                "road",
                "lock",
                "lost");
    }

    public Instant getMoment() {
        return MOMENT;
    }

    public LocalDate getDay() {
        return LocalDate.of(2026, 11, 22);
    }

    public List<Integer> getCounts() {
        return List.of(1, 2, 5, 21);
    }

    private String word(String key) {
        return text.get("common.kit." + key);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public boolean isRepeated() {
        return repeated;
    }

    public void setRepeated(boolean repeated) {
        this.repeated = repeated;
    }

    public LocalDate getVisit() {
        return visit;
    }

    public void setVisit(LocalDate visit) {
        this.visit = visit;
    }

    public BigDecimal getShare() {
        return share;
    }

    public void setShare(BigDecimal share) {
        this.share = share;
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
