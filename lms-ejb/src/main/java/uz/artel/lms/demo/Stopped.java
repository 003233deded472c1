package uz.artel.lms.demo;

/** The product stops while something is told; the next start goes on. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
