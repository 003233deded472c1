package uz.artel.lms.web.exam;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import uz.artel.lms.exam.SessionPlanning;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Pages;

/** One room in which exams are sat: its name, its seats and the networks of its desks. */
@Named
@ViewScoped
public class RoomPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SessionPlanning planning;

    @Inject
    private transient Messages messages;

    private Long id;
    private long version;
    private String title;
    private String name;
    private Integer seats;
    private String addresses;

    /** Reads the room. @throws Unknown when there is none of the caller's centre */
    public void load() {
        var room = planning.rooms().stream()
                .filter(r -> id != null && r.id() == id)
                .findFirst()
                .orElseThrow(() -> new Unknown("room"));
        version = room.version();
        title = room.name();
        name = title;
        seats = room.seats();
        addresses = room.addresses();
    }

    public void change() {
        planning.changeRoom(id, version, name, seats == null ? 0 : seats, addresses);
        messages.done("people.saved");
        Pages.go("/" + SessionsPage.folder() + "/exam/sessions.xhtml");
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** The name it had when the page was opened. */
    public String getTitle() {
        return title;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }
}
