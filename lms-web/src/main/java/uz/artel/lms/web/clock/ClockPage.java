package uz.artel.lms.web.clock;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.ClockMoving;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** An administrator of a demo moves its clock forward: to the next morning, or to an instant he names. */
@Named
@RequestScoped
public class ClockPage {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private ClockMoving moving;
    private Messages messages;
    private Me me;

    private boolean movable;
    private Instant now;
    private LocalDate day;
    private String time;

    protected ClockPage() {}

    @Inject
    public ClockPage(ClockMoving moving, Messages messages, Me me) {
        this.moving = moving;
        this.messages = messages;
        this.me = me;
    }

    /** Known before what was sent is read: forms that aren't shown take nothing. */
    @PostConstruct
    void read() {
        movable = moving.movable();
    }

    public void load(boolean postback) {
        now = moving.now();
        if (!postback) {
            day = now.atZone(me.zone()).toLocalDate().plusDays(1);
            time = "09:00";
        }
    }

    /** To nine in the morning of the next day. */
    public String nextDay() {
        var next = moving.now().atZone(me.zone()).toLocalDate().plusDays(1);
        return move(next.atTime(MORNING).atZone(me.zone()).toInstant());
    }

    /** To the day and time of the form. */
    public String chosen() {
        if (day == null) {
            throw new BadInput("day", "required");
        }
        try {
            return move(day.atTime(LocalTime.parse(time == null ? "" : time.strip()))
                    .atZone(me.zone())
                    .toInstant());
        } catch (DateTimeParseException e) {
            throw new BadInput("time", "time");
        }
    }

    private String move(Instant target) {
        moving.moveTo(target);
        messages.done("admin.clock.done");
        return Messages.redirect("/admin/clock.xhtml");
    }

    public boolean isMovable() {
        return movable;
    }

    public Instant getNow() {
        return now;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }
}
