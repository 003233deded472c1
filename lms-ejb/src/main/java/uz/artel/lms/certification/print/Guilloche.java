package uz.artel.lms.certification.print;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import uz.artel.lms.shared.Digest;

/**
 * The fine lines of a certificate, from formulas seeded by its serial number, so that every certificate is its own.
 * Rosettes are {@code r = R(1 + 0.13 cos(nθ + φ) + 0.05 cos(2nθ − φ))}, the phase growing from strand to strand; the frame
 * is seven sine strands with their third harmonic along a rounded rectangle. Coordinates are units of the sheet.
 */
record Guilloche(int outerPetals, int innerPetals, double phase, double outerTwist, double innerTwist) {

    static final int FRAME_STRANDS = 7;
    private static final int FRAME_WAVES = 118;

    /** A closed smooth line through these points: x and y by turns. */
    record Strand(double[] points) {}

    static Guilloche of(String serial) {
        var random = random(serial);
        return new Guilloche(
                16 + 2 * random.nextInt(5),
                20 + 2 * random.nextInt(5),
                random.nextDouble(2 * Math.PI),
                0.085 + random.nextDouble(0.03),
                -(0.115 + random.nextDouble(0.03)));
    }

    static RandomGenerator random(String seed) {
        long bits = 0;
        var digest = Digest.of(seed);
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | digest[i] & 0xff;
        }
        return new java.util.SplittableRandom(bits);
    }

    /** Strands of a rosette, the inner one first. */
    List<Strand> rosette(boolean outer, int strands, double cx, double cy, double from, double to) {
        int petals = outer ? outerPetals : innerPetals;
        double twist = outer ? outerTwist : innerTwist;
        var all = new ArrayList<Strand>();
        int steps = 14 * petals;
        for (int s = 0; s < strands; s++) {
            double radius = from + (to - from) * s / (strands - 1);
            double shift = twist * s;
            var points = new double[2 * steps];
            for (int i = 0; i < steps; i++) {
                double angle = 2 * Math.PI * i / steps;
                double wave = petals * (angle + phase / petals);
                double r = radius * (1 + 0.13 * Math.cos(wave + shift) + 0.05 * Math.cos(2 * wave - shift));
                points[2 * i] = cx + r * Math.cos(angle);
                points[2 * i + 1] = cy + r * Math.sin(angle);
            }
            all.add(new Strand(points));
        }
        return all;
    }

    /** The strands of the frame, around the middle line of a rounded rectangle. */
    List<Strand> frame(double x, double y, double width, double height, double corner) {
        var all = new ArrayList<Strand>();
        int steps = FRAME_WAVES * 14;
        double straightX = width - 2 * corner;
        double straightY = height - 2 * corner;
        double arc = Math.PI / 2 * corner;
        double length = 2 * straightX + 2 * straightY + 4 * arc;
        for (int k = 0; k < FRAME_STRANDS; k++) {
            var points = new double[2 * steps];
            for (int i = 0; i < steps; i++) {
                double along = length * i / steps;
                double base = 2 * Math.PI * FRAME_WAVES * i / steps + phase;
                double turn = 2 * Math.PI * k / FRAME_STRANDS;
                double out = 8.8 * Math.sin(base + turn) + 2.6 * Math.sin(3 * base + 2 * turn);
                place(points, i, along, out, x, y, straightX, straightY, corner, arc);
            }
            all.add(new Strand(points));
        }
        return all;
    }

    private static void place(
            double[] points,
            int i,
            double along,
            double out,
            double x,
            double y,
            double straightX,
            double straightY,
            double corner,
            double arc) {
        double[] sides = {straightX, arc, straightY, arc, straightX, arc, straightY, arc};
        int side = 0;
        while (side < 7 && along > sides[side]) {
            along -= sides[side++];
        }
        double px;
        double py;
        double nx;
        double ny;
        if (side % 2 == 0) {
            double[][] start = {
                {x + corner, y}, {x + 2 * corner + straightX, y + corner},
                {x + corner + straightX, y + 2 * corner + straightY}, {x, y + corner + straightY}
            };
            double[][] heading = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
            var from = start[side / 2];
            var to = heading[side / 2];
            px = from[0] + to[0] * along;
            py = from[1] + to[1] * along;
            nx = to[1];
            ny = -to[0];
        } else {
            double[][] centre = {
                {x + corner + straightX, y + corner}, {x + corner + straightX, y + corner + straightY},
                {x + corner, y + corner + straightY}, {x + corner, y + corner}
            };
            double angle = -Math.PI / 2 + side / 2 * Math.PI / 2 + along / corner;
            nx = Math.cos(angle);
            ny = Math.sin(angle);
            px = centre[side / 2][0] + corner * nx;
            py = centre[side / 2][1] + corner * ny;
        }
        points[2 * i] = px + nx * out;
        points[2 * i + 1] = py + ny * out;
    }
}
