package uz.artel.lms.web.invigilation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.exam.ExamRoom;
import uz.artel.lms.exam.ExtraTime;
import uz.artel.lms.exam.Invigilating;
import uz.artel.lms.exam.Outage;
import uz.artel.lms.exam.PlannedSession;
import uz.artel.lms.exam.Seat;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.review.ReviewWords;
import uz.artel.lms.web.session.Me;

/** The board of whoever watches over exams: seats, minutes that wait for a second person, outages. */
@Named
@RequestScoped
public class SeatsPage {

    @EJB
    private Invigilating invigilating;

    @Inject
    private ReviewWords words;

    @Inject
    private Messages messages;

    @Inject
    private Me me;

    private List<Seat> seats;
    private List<ExtraTime> waiting;
    private List<Outage> outages;
    private List<PlannedSession> duties;
    private String key;
    private Long sitting;
    private Integer minutes;
    private String reason;
    private Long room;
    private List<ExamRoom> rooms;
    private String began;
    private Integer lost;
    private String what;

    private void read() {
        if (seats == null) {
            seats = invigilating.seats();
            waiting = invigilating.waiting();
            outages = invigilating.outages();
            var people = new ArrayList<>(seats.stream().map(Seat::person).toList());
            waiting.forEach(t -> people.add(t.by()));
            outages.forEach(o -> people.add(o.by()));
            outages.forEach(o -> people.add(o.agreedBy()));
            words.know(people);
        }
    }

    /** Gives the chosen candidate minutes. */
    public String give() {
        if (sitting == null) {
            throw new BadInput("sitting", "required");
        }
        var act = invigilating.give(key, new SittingId(sitting), minutes == null ? 0 : minutes, reason);
        messages.done(
                act.needsSecond() ? "invigilator.exam.board.waits" : "invigilator.exam.board.given", act.minutes());
        return here();
    }

    /** Agrees to what somebody else has asked for. */
    public String agree(long act) {
        invigilating.agree(act);
        messages.done("invigilator.exam.board.agreed");
        return here();
    }

    /** Reports an outage that began at a time of today. */
    public String report() {
        invigilating.report(key, room, today(began), lost == null ? 0 : lost, what);
        messages.done("invigilator.exam.board.reported");
        return here();
    }

    /** Agrees to an outage that somebody else has reported. */
    public String agreeOutage(long id) {
        messages.done("invigilator.exam.board.outageAgreed", invigilating.agreeOutage(id));
        return here();
    }

    private Instant today(String time) {
        try {
            return me.getNow()
                    .atZone(me.zone())
                    .toLocalDate()
                    .atTime(LocalTime.parse(time == null ? "" : time.strip()))
                    .atZone(me.zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new BadInput("began", "outageBegan");
        }
    }

    private String here() {
        return Messages.redirect(me.has("head") ? "/head/exam/board" : "/invigilator/exam/board");
    }

    public List<Seat> getSeats() {
        read();
        return seats;
    }

    /** Sittings that can still get minutes. */
    public List<Seat> getRunning() {
        return getSeats().stream().filter(s -> s.state().equals("OPEN")).toList();
    }

    public List<ExtraTime> getWaiting() {
        read();
        return waiting;
    }

    public List<Outage> getOutages() {
        read();
        return outages;
    }

    /** The rooms an outage of which he may report. */
    public List<ExamRoom> getRooms() {
        if (rooms == null) {
            rooms = invigilating.rooms();
        }
        return rooms;
    }

    /** The name of the room of an outage, empty for the whole centre. */
    public String roomOf(Outage outage) {
        return getRooms().stream()
                .filter(r -> outage.room() != null && r.id() == outage.room())
                .map(ExamRoom::name)
                .findFirst()
                .orElse("");
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }

    /** The sessions that are on now and that he watches. */
    public List<PlannedSession> getDuties() {
        if (duties == null) {
            duties = invigilating.duties();
        }
        return duties;
    }

    /** How many have entered the room of a session. */
    public long entered(PlannedSession duty) {
        return duty.guests().stream()
                .filter(g -> g.enteredAt() != null || g.state() != null)
                .count();
    }

    /** A code in two halves, as it is read out. */
    public String spaced(String code) {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    /** Seconds as minutes and seconds, 1:05. */
    public String clock(int seconds) {
        return seconds / 60 + ":" + String.format("%02d", seconds % 60);
    }

    /** Seconds as minutes, a begun one whole, as the candidate himself reads it. */
    public int minutes(int seconds) {
        return (seconds + 59) / 60;
    }

    /** Whose sitting the minutes are for. */
    public String nameOf(ExtraTime act) {
        return getSeats().stream()
                .filter(s -> s.sitting().equals(act.sitting()))
                .map(s -> words.name(s.person()))
                .findFirst()
                .orElse("");
    }

    /** Whether the caller may agree to it: he hasn't asked for it himself. */
    public boolean other(PersonId by) {
        return by.value() != me.getId();
    }

    /** The key of the form as it is shown: sent twice, it is done once. */
    public String getKey() {
        return java.util.UUID.randomUUID().toString();
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Long getSitting() {
        return sitting;
    }

    public void setSitting(Long sitting) {
        this.sitting = sitting;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getBegan() {
        return began;
    }

    public void setBegan(String began) {
        this.began = began;
    }

    public Integer getLost() {
        return lost;
    }

    public void setLost(Integer lost) {
        this.lost = lost;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }
}
