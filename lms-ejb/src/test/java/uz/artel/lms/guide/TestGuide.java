package uz.artel.lms.guide;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** The guide for persistence tests of higher features. */
public final class TestGuide {

    private final TestDatabase database;

    public TestGuide(TestDatabase database) {
        this.database = database;
    }

    /** Imports facts and guides of a folder; nobody has verified them. */
    public void importFrom(ContentPack pack, Instant at) {
        database.run(em -> {
            var shelf = new GuideShelf(em);
            shelf.keepFacts(FactContent.read(pack, new Problems()), at);
            shelf.keep(GuideContent.read(pack, new Problems()), at);
        });
    }

    /** Somebody vouches for these facts until a date. */
    public void verify(Instant at, LocalDate reviewBy, String... keys) {
        verify(at, reviewBy, key -> List.of(keys).contains(key));
    }

    /** Somebody vouches for every fact until a date. */
    public void verifyAll(Instant at, LocalDate reviewBy) {
        verify(at, reviewBy, key -> true);
    }

    private void verify(Instant at, LocalDate reviewBy, Predicate<String> which) {
        database.run(em -> {
            var shelf = new GuideShelf(em);
            shelf.facts().stream()
                    .filter(fact -> which.test(fact.key()))
                    .forEach(fact -> shelf.verify(fact.id(), 1, at, reviewBy, null));
        });
    }

    public static GuideSearching searching(EntityManager em) {
        var shelf = new GuideShelf(em);
        return new GuideSearching(shelf, new GuideReading(shelf), new Clock(), new CurrentCaller());
    }

    /** What higher features read of the guide. */
    public static GuideReading reading(EntityManager em) {
        return new GuideReading(new GuideShelf(em));
    }
}
