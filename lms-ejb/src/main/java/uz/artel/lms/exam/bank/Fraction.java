package uz.artel.lms.exam.bank;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Points as an exact fraction, because a third of a point has no end in decimals and a pass must not hang on where it was
 * cut. Always reduced, the denominator positive.
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);

    public Fraction {
        if (denominator <= 0) {
            throw new IllegalArgumentException("the denominator must be positive");
        }
        long divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValueExact();
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    /** The exact value of a decimal with at most six digits after the point. */
    public static Fraction of(BigDecimal value) {
        var plain = value.setScale(6);
        return new Fraction(plain.unscaledValue().longValueExact(), 1_000_000);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    /** What percentage this is of {@code max}: 34 digits, not rounded to anything shown. 0 of 0 is 0. */
    public BigDecimal percentOf(int max) {
        if (max == 0) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator).multiply(BigDecimal.valueOf(max)), MathContext.DECIMAL128);
    }

    /** Whether this is at least {@code percent} of {@code max}, compared exactly. */
    public boolean reaches(int percent, int max) {
        return BigInteger.valueOf(numerator)
                        .multiply(BigInteger.valueOf(100))
                        .compareTo(BigInteger.valueOf(denominator)
                                .multiply(BigInteger.valueOf(percent))
                                .multiply(BigInteger.valueOf(max)))
                >= 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
    }

    /** For showing: at most two digits after the point, no trailing zeros. */
    public BigDecimal shown() {
        var value = BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), 2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
