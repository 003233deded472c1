package uz.artel.lms.web.practice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.practice.CallReading;
import uz.artel.lms.practice.CallRow;
import uz.artel.lms.practice.ScenarioRow;

/** The calls a person may take, and those he has taken. */
@Named
@RequestScoped
public class CallsPage {

    @EJB
    private CallReading reading;

    private List<ScenarioRow> doors = List.of();
    private List<CallRow> calls = List.of();

    public void load() {
        doors = reading.doors();
        calls = reading.mine();
    }

    public List<ScenarioRow> getOpen() {
        return doors.stream().filter(d -> !d.state().equals("later")).toList();
    }

    public List<ScenarioRow> getLater() {
        return doors.stream().filter(d -> d.state().equals("later")).toList();
    }

    public List<CallRow> getCalls() {
        return calls.stream().filter(c -> !c.state().equals("open")).toList();
    }
}
