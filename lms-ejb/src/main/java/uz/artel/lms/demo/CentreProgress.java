package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the demo's centre is being made just now, for the badge of pages. */
@ApplicationScoped
public class CentreProgress {

    private volatile boolean making;
    private volatile int percent;

    /** Whether it is being made. */
    public boolean making() {
        return making;
    }

    /** How much of it is there. */
    public int percent() {
        return percent;
    }

    void begins() {
        making = true;
        percent = 0;
    }

    void reached(int share) {
        percent = share;
    }

    void isOver() {
        making = false;
    }
}
