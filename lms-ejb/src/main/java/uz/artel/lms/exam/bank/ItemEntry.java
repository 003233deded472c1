package uz.artel.lms.exam.bank;

import java.util.Map;
import java.util.Set;

/**
 * An item as a file holds it: what it asks, and what its authors say of it besides.
 *
 * @param enemies keys of items it must never share a form with; saying so on one side is enough
 * @param errors key of a wrong option → key of the named error it stands for; the bank does not keep them
 * @param origin the pack that wrote it, null when its file names none
 */
record ItemEntry(Item item, ItemLife life, Set<String> enemies, Map<String, String> errors, ItemOrigin origin) {

    ItemEntry {
        enemies = Set.copyOf(enemies);
        errors = Map.copyOf(errors);
    }

    ItemEntry(Item item, ItemLife life, Set<String> enemies) {
        this(item, life, enemies, Map.of());
    }

    ItemEntry(Item item, ItemLife life, Set<String> enemies, Map<String, String> errors) {
        this(item, life, enemies, errors, null);
    }

    /** The same as a draft of somebody: whatever comes in begins its life with whoever brings it. */
    ItemEntry by(String author) {
        return new ItemEntry(item, new ItemLife(ItemStatus.DRAFT, author, null, null), enemies, errors);
    }

    /** The same with other enemies. */
    ItemEntry apartFrom(Set<String> others) {
        return new ItemEntry(item, life, others, errors, origin);
    }

    /** The same out of a pack. */
    ItemEntry from(ItemOrigin pack) {
        return new ItemEntry(item, life, enemies, errors, pack);
    }

    /** SHA-256 of what the file says of its life: only when that changes does a file change a life that went on. */
    byte[] lifeDigest() {
        var w = new Canonical.Writer();
        w.text(life.status().code()).text(life.author()).text(life.reviewer());
        var rating = life.rating();
        w.text(rating == null ? null : rating.numerator() + "/" + rating.denominator());
        return Canonical.sha256(w.bytes());
    }
}
