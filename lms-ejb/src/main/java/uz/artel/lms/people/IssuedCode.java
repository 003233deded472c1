package uz.artel.lms.people;

import java.time.Instant;

/** A one-time code, shown once to the person who issued it, and when it stops working. */
public record IssuedCode(String code, Instant until) {

    /** Never shows the code. */
    @Override
    public String toString() {
        return "IssuedCode[until " + until + "]";
    }
}
