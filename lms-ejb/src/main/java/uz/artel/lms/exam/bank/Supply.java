package uz.artel.lms.exam.bank;

import java.util.List;
import java.util.Map;

/**
 * What of a pool a form may be drawn from on a day, and what is left out and why. What nobody vouches for is never scored,
 * and where a result counts outside a demonstration, what everybody can read isn't either.
 *
 * @param bank what may be scored
 * @param pilots what may ride along on trial
 * @param unverified operational items that rest on a fact nobody vouches for
 * @param samples operational items that came with the product and may not count here
 */
public record Supply(List<BankItem> bank, List<BankItem> pilots, List<BankItem> unverified, List<BankItem> samples) {

    /** @param ownOnly whether what came with the product may not stand on the form */
    public static Supply of(List<PoolItem> pool, boolean ownOnly) {
        return new Supply(
                items(pool, ItemStatus.OPERATIONAL, true, ownOnly),
                items(pool, ItemStatus.PILOT, true, ownOnly),
                items(pool, ItemStatus.OPERATIONAL, false, ownOnly),
                ownOnly
                        ? pool.stream()
                                .filter(p -> p.status() == ItemStatus.OPERATIONAL && p.shipped())
                                .map(PoolItem::item)
                                .toList()
                        : List.of());
    }

    /** What forms of these rules are compared by when they are drawn from it. */
    public Parity.By comparedBy(Blueprint rules) {
        return FormTask.comparedBy(rules.bounds(), rules.usable(bank));
    }

    /** What tells this bank from another: 32 bytes over the versions that may be scored. */
    public byte[] digest() {
        var w = new Canonical.Writer();
        bank.stream().map(BankItem::version).sorted().forEach(v -> w.text(v.toString()));
        return Canonical.sha256(w.bytes());
    }

    /**
     * The bank with its exposure.
     *
     * @param counts version → on how many forms it stands; none where it has no entry
     */
    public List<BankItem> used(Map<Long, Integer> counts) {
        return bank.stream()
                .map(i -> i.with(i.traits().forms(counts.getOrDefault(i.version(), 0))))
                .toList();
    }

    private static List<BankItem> items(List<PoolItem> pool, ItemStatus status, boolean verified, boolean ownOnly) {
        return pool.stream()
                .filter(p -> p.status() == status && p.verified() == verified && !(ownOnly && p.shipped()))
                .map(PoolItem::item)
                .toList();
    }
}
