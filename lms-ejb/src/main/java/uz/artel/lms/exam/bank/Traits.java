package uz.artel.lms.exam.bank;

import java.util.Set;

/**
 * What the drawing weighs an item by.
 *
 * @param level cognitive level; empty when unknown
 * @param rating the panel's Angoff rating in percent of the points; null when nobody rated it
 * @param facility share of the points earned on first tries, 0–1; null while too few have tried
 * @param forms its exposure: on how many forms this version has stood; for a drawing, of those drawn from the same bank
 * @param enemies keys of items it never shares a form with
 */
public record Traits(String level, Band band, Fraction rating, Double facility, int forms, Set<String> enemies) {

    /** Of an item nobody said anything about. */
    static final Traits UNKNOWN = new Traits("", Band.MEDIUM, null, null, 0, Set.of());

    public Traits {
        enemies = Set.copyOf(enemies);
    }

    Traits enemies(Set<String> others) {
        return new Traits(level, band, rating, facility, forms, others);
    }

    Traits rating(Fraction percent) {
        return new Traits(level, band, percent, facility, forms, enemies);
    }

    Traits forms(int count) {
        return new Traits(level, band, rating, facility, count, enemies);
    }
}
