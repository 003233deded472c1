package uz.artel.lms.exam.bank;

import java.util.Locale;

/** What a sitting is for. */
public enum Use {
    /** The daily quiz: explained after each try, result at once, repeatable the same day. */
    QUIZ,
    /** The whole procedure of an exam with practice items, as often as somebody likes: nothing counts. */
    REHEARSAL,
    /** The test at the end of a week: result at once. */
    WEEK_TEST,
    /** Admission to the line: the result is seen at the announced moment, retakes are counted and wait. */
    CERTIFICATION,
    /** The yearly attestation of an operator: by invitation, result at the announced moment. */
    ATTESTATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Use of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it goes as an exam goes, with a code, time of grace and a watched page, whatever hangs on it. */
    public boolean asAnExam() {
        return counts() || this == REHEARSAL;
    }

    /** Whether something hangs on the result besides learning: then somebody announces it and retakes are rationed. */
    public boolean counts() {
        return this == CERTIFICATION || this == ATTESTATION;
    }
}
