package uz.artel.lms.shared.measurement;

/**
 * Told by a long computation how far it is. Whoever watches ends it by throwing {@link Cancelled}; nothing half done is
 * kept.
 */
@FunctionalInterface
public interface Watch {

    /** Nobody watches. */
    Watch NONE = share -> {};

    /**
     * @param share what is done, 0 to 1, never falling
     * @throws Cancelled when nobody wants the result any more
     */
    void reached(double share);

    /** The part of this watch from one share to another. */
    default Watch part(double from, double to) {
        return share -> reached(from + (to - from) * share);
    }

    /** A long computation was ended by whoever watched it. */
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Cancelled() {
            super("cancelled");
        }
    }
}
