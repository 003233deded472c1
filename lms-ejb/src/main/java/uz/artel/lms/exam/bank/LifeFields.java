package uz.artel.lms.exam.bank;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import uz.artel.lms.shared.content.Node;

/** What an entry of {@code questions/*.yaml} says of an item besides its content; every field may be left out. */
final class LifeFields {

    private static final String NAME = "[a-z0-9][a-z0-9.-]{0,38}";

    private LifeFields() {}

    /**
     * Its life. An entry that says nothing is a sample in use. One that names a status other than retired also names its
     * author, and unless it is a draft a reviewer who is somebody else.
     */
    static ItemLife life(Node node) {
        var status = node.has("status")
                ? ItemStatus.of(node.oneOf("status", QuestionFiles.codes(ItemStatus.values())))
                : ItemStatus.OPERATIONAL;
        var author = name(node, "author");
        var reviewer = name(node, "reviewer");
        var rating = rating(node);
        var item = node.has("key") ? "item \"" + node.text("key") + "\": " : "";
        if (reviewer != null && reviewer.equals(author)) {
            node.child("reviewer").problem(item + "\"" + author + "\" can't review what he wrote himself");
            reviewer = null;
        } else if (reviewer != null && author == null) {
            node.child("reviewer").problem(item + "a reviewer needs an \"author\" who is somebody else");
            reviewer = null;
        }
        if (node.has("status") && status.needsReview() && reviewer == null && author == null) {
            node.child("status")
                    .problem(item + "with the status " + status.code() + " go an \"author\" and a \"reviewer\"");
        } else if (status == ItemStatus.DRAFT && author == null) {
            node.child("status").problem(item + "a draft needs an \"author\", else anybody could review his own");
        } else if (node.has("status") && status.needsReview() && reviewer == null) {
            node.child("status").problem(item + "nobody has reviewed it, so it can't be " + status.code());
        }
        return new ItemLife(status, author, reviewer, rating);
    }

    static String name(Node node, String field) {
        var name = node.optionalText(field).orElse(null);
        if (name != null && !name.matches(NAME)) {
            node.child(field)
                    .problem("\"" + field + "\" is \"" + name
                            + "\", expected lower-case Latin letters, digits, dots and hyphens, at most 39");
            return null;
        }
        return name;
    }

    private static Fraction rating(Node node) {
        if (!node.has("rating")) {
            return null;
        }
        var rating = node.decimal("rating");
        if (rating.signum() < 0 || rating.compareTo(BigDecimal.valueOf(100)) > 0 || rating.scale() > 2) {
            node.child("rating")
                    .problem("\"rating\" is \"" + node.text("rating")
                            + "\", expected percent from 0 to 100 with at most two digits after the point");
            return null;
        }
        return Fraction.of(rating);
    }

    /** Keys of items it never shares a form with. */
    static Set<String> enemies(Node node) {
        var enemies = new LinkedHashSet<String>();
        for (var enemy : node.items("enemies")) {
            var key = enemy.text();
            if (key.equals(node.text("key"))) {
                enemy.problem("item \"" + key + "\" can't be its own enemy");
            } else if (!enemies.add(key)) {
                enemy.problem("the enemy \"" + key + "\" stands twice");
            } else if (!key.isEmpty()) {
                node.problems().refer("question", key, enemy.file(), enemy.line());
            }
        }
        return enemies;
    }
}
