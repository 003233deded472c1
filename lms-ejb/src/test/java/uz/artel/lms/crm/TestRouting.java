package uz.artel.lms.crm;

import jakarta.persistence.EntityManager;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.content.ContentPack;

/** The routing for persistence tests of higher features. */
public final class TestRouting {

    private TestRouting() {}

    public static int importFrom(ContentPack pack, EntityManager em) {
        return new RoutingImport(new RoutingReading(em), new Clock()).importFrom(pack);
    }
}
