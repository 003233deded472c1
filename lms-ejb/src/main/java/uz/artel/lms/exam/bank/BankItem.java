package uz.artel.lms.exam.bank;

/**
 * What the drawing needs to know of an item version; no text and no key.
 *
 * @param version id of the version
 * @param key the item's permanent key
 * @param options how many options it shows
 * @param partners how many partners it shows, 0 unless matching
 */
public record BankItem(
        long version,
        String key,
        ItemKind kind,
        Area area,
        String category,
        int options,
        int partners,
        int points,
        Traits traits) {

    public BankItem(
            long version,
            String key,
            ItemKind kind,
            Area area,
            String category,
            int options,
            int partners,
            int points) {
        this(version, key, kind, area, category, options, partners, points, Traits.UNKNOWN);
    }

    BankItem with(Traits others) {
        return new BankItem(version, key, kind, area, category, options, partners, points, others);
    }

    /** The same item as somebody else rates it: percent of its points, null when nobody does. */
    BankItem rated(Fraction rating) {
        return with(traits.rating(rating));
    }

    boolean enemyOf(BankItem other) {
        return traits.enemies().contains(other.key) || other.traits.enemies().contains(key);
    }
}
