package uz.artel.lms.exam.bank;

/**
 * An item of a pool that may stand on a form.
 *
 * @param id the item's id, the same for all its versions
 * @param status pilot or operational
 * @param verified whether somebody vouches for every fact it rests on
 * @param shipped whether it came with the product, so that everybody can read it
 */
public record PoolItem(BankItem item, long id, ItemStatus status, boolean verified, boolean shipped) {

    /** The same with this rating in percent of its points, null when nobody rated it. */
    public PoolItem rated(Fraction rating) {
        return new PoolItem(item.rated(rating), id, status, verified, shipped);
    }
}
