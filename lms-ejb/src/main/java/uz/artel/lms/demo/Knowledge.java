package uz.artel.lms.demo;

import java.util.SplittableRandom;

/**
 * What an operator knows, and so how likely he answers a question: the more able he is, the more likely right; a harder question
 * less; one that nobody knows is guessed or left out. Pure: the same operator answers the same question in the same way.
 *
 * @param operator his number
 * @param ability in logits, 0 for the ordinary operator of level 1
 */
record Knowledge(int operator, double ability) {

    /** What becomes of a question in front of him. */
    enum Reply {
        RIGHT,
        WRONG,
        OMITTED
    }

    /**
     * What a question is like.
     *
     * @param key of the question
     * @param difficulty 1 to 5, as its author put it
     * @param drilled whether it is repeated in every training, as safety is
     * @param chance of hitting the answer by guessing
     */
    record Question(String key, int difficulty, boolean drilled, double chance) {}

    private static final double SPREAD = 0.9;
    private static final double L2 = 0.35;
    private static final double L3 = 0.75;

    /** Where a question of middle difficulty lies, and how far apart the author's five steps are. */
    private static final double MIDDLE = -1.5;

    private static final double STEP = 0.5;

    /** How far a question is from what its author thinks of it. */
    private static final double SURPRISE = 0.9;

    private static final double TRAINING = 1.2;
    private static final double DRILLED = -1.9;

    /** One question in so many doesn't tell the able from the others, as happens to every author. */
    private static final int ONE_IS_POOR = 17;

    /** Of the questions somebody doesn't know, so many he leaves out. */
    private static final double LEFT_OUT = 0.08;

    /** The operator's, drawn from his number. */
    static Knowledge of(Operator operator) {
        double luck = random("operator", operator.number()).nextGaussian() * SPREAD;
        double level = switch (operator.level()) {
            case "L3" -> L3;
            case "L2" -> L2;
            default -> 0;
        };
        return new Knowledge(operator.number(), luck + level);
    }

    /** After a training he knows more. */
    Knowledge trained() {
        return new Knowledge(operator, ability + TRAINING);
    }

    /** How likely he answers it right. */
    double likely(Question question) {
        var nature = random(question.key, 0);
        double steep = nature.nextInt(ONE_IS_POOR) == 0 ? -0.2 : 0.8 + nature.nextDouble();
        double hard = MIDDLE
                + (question.difficulty - 3) * STEP
                + nature.nextGaussian() * SURPRISE
                + (question.drilled ? DRILLED : 0);
        double known = 1 / (1 + Math.exp(-steep * (ability - hard)));
        return known + (1 - known) * question.chance * (question.drilled ? 1 : 0.5);
    }

    /** What he makes of it. */
    Reply reply(Question question) {
        var draw = random(question.key, operator);
        if (draw.nextDouble() < likely(question)) {
            return Reply.RIGHT;
        }
        return draw.nextDouble() < LEFT_OUT ? Reply.OMITTED : Reply.WRONG;
    }

    /** A share between two bounds that follows from ability and luck: marks of calls, key figures, what a supervisor thinks. */
    double share(String of, double low, double high) {
        double luck = random(of, operator).nextGaussian() * 0.7;
        double place = 1 / (1 + Math.exp(-(ability * 0.8 + luck + 0.6)));
        return low + (high - low) * place;
    }

    /** Chance that follows from words and a number, the same wherever it is asked. */
    static SplittableRandom random(String words, int number) {
        long mixed = 0x9E3779B97F4A7C15L * (words.hashCode() * 1_000_003L + number);
        return new SplittableRandom(mixed);
    }
}
