package uz.artel.lms.web.faces;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashSet;

/** What somebody sent at this browser and what has been or is being done; the oldest is forgotten. */
@SessionScoped
public class Sent implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int KEPT = 100;

    private final LinkedHashSet<String> taken = new LinkedHashSet<>();

    /** Whether it comes for the first time; then it counts as done. */
    public synchronized boolean take(String sent) {
        boolean first = taken.add(sent);
        if (taken.size() > KEPT) {
            taken.remove(taken.iterator().next());
        }
        return first;
    }

    /** It was refused and may come again. */
    public synchronized void giveBack(String sent) {
        taken.remove(sent);
    }
}
