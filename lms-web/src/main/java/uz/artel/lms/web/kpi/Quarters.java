package uz.artel.lms.web.kpi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.session.Me;

/** The quarters that pages offer: the running one and the five before it. */
@Named
@RequestScoped
public class Quarters {

    private static final int OFFERED = 6;

    private Text text;
    private Me me;

    protected Quarters() {}

    @Inject
    public Quarters(Text text, Me me) {
        this.text = text;
        this.me = me;
    }

    /**
     * A quarter to choose.
     *
     * @param from its first day, 2026-07-01
     */
    public record Quarter(String from, String words) {}

    /** Newest first. */
    public List<Quarter> getAll() {
        var today = LocalDate.ofInstant(me.getNow(), me.zone());
        var running = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        return IntStream.range(0, OFFERED)
                .mapToObj(back -> running.minusMonths(3L * back))
                .map(from -> new Quarter(
                        from.toString(),
                        text.of(
                                "kpi.quarter",
                                Integer.toString(from.getMonthValue() / 3 + 1),
                                Integer.toString(from.getYear()))))
                .toList();
    }

    /** The first day of the quarter that is over: the one people mean unless they say otherwise. */
    public String getLastFinished() {
        return getAll().get(1).from();
    }
}
