package uz.artel.lms.crm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.content.ContentImport;
import uz.artel.lms.shared.content.ContentPack;

/** Writes the routing of the content folder. */
@ApplicationScoped
class RoutingImport implements ContentImport {

    private RoutingReading routing;
    private Clock clock;

    protected RoutingImport() {}

    @Inject
    RoutingImport(RoutingReading routing, Clock clock) {
        this.routing = routing;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String name() {
        return "routing";
    }

    @Override
    public int importFrom(ContentPack pack) {
        if (!pack.has(RoutingFile.PATH)) {
            return 0;
        }
        return routing.publish(pack.all().get(RoutingFile.PATH), clock.now()) ? 1 : 0;
    }
}
