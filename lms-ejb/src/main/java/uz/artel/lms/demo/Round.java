package uz.artel.lms.demo;

import java.time.Instant;
import java.util.function.Supplier;
import uz.artel.lms.shared.access.Caller;

/**
 * One attestation while it is told: whose it is and with what.
 *
 * @param crew the operators who were there
 * @param listener hears how far it is, and ends it when the product stops
 */
record Round(Attestation when, Cast cast, Crew crew, Supplier<TraineeWalk.Script> content, Listener listener) {

    /** Hears that something is done for so many. */
    @FunctionalInterface
    interface Listener {
        void hear(String what, int done, int of);
    }

    TraineeWalk.Script script() {
        return content.get();
    }

    Caller who(String signInName) {
        return cast.who(signInName);
    }

    /** Chance of an act follows from whose it is and which, not from what else the house holds. */
    static long number(Crew.Member member, Attestation when, int act) {
        return (member.number() * 100L + when.number()) * 100 + act;
    }

    /** An act as in {@link Actors}, by somebody of the crew. */
    <T> T at(Actors actors, Instant moment, Crew.Member member, int act, Supplier<T> step) {
        return actors.at(moment, member.caller(), number(member, when, act), step);
    }

    void said(String what, int done) {
        listener.hear("attestation " + when.number() + ": " + what, done, crew.size());
    }
}
