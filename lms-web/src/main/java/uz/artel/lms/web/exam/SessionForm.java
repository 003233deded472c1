package uz.artel.lms.web.exam;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;
import uz.artel.lms.exam.PlannedSession;
import uz.artel.lms.exam.SessionWish;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.PersonId;

/** What is typed about a session. */
public class SessionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Long room;
    private LocalDate day;
    private String opens;
    private String closes;
    private Integer lead = 15;
    private Integer follow = 15;
    private boolean code = true;
    private Long[] invigilators = {};

    SessionWish wish(ZoneId zone) {
        if (room == null) {
            throw new BadInput("room", "required");
        }
        return new SessionWish(
                room,
                TypedMoment.of(day, "day", opens, "opens", zone),
                TypedMoment.of(day, "day", closes, "closes", zone),
                lead == null ? -1 : lead,
                follow == null ? -1 : follow,
                code,
                Arrays.stream(invigilators).map(PersonId::new).collect(Collectors.toSet()));
    }

    void take(PlannedSession planned, ZoneId zone) {
        var s = planned.session();
        room = s.room().id();
        day = LocalDate.ofInstant(s.opensAt(), zone);
        opens = TIME.format(s.opensAt().atZone(zone));
        closes = TIME.format(s.closesAt().atZone(zone));
        lead = s.lead();
        follow = s.follow();
        code = s.code() != null;
        invigilators = planned.invigilators().stream().map(PersonId::value).toArray(Long[]::new);
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getOpens() {
        return opens;
    }

    public void setOpens(String opens) {
        this.opens = opens;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }

    public Integer getLead() {
        return lead;
    }

    public void setLead(Integer lead) {
        this.lead = lead;
    }

    public Integer getFollow() {
        return follow;
    }

    public void setFollow(Integer follow) {
        this.follow = follow;
    }

    public boolean isCode() {
        return code;
    }

    public void setCode(boolean code) {
        this.code = code;
    }

    public Long[] getInvigilators() {
        return invigilators;
    }

    public void setInvigilators(Long[] invigilators) {
        this.invigilators = invigilators;
    }
}
