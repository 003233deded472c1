package uz.artel.lms.crm;

import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.language.Texts;

/** Where a request goes: region → district → service centre (дислокация). One district has exactly one centre. */
public record Routing(List<Region> regions, List<District> districts, List<Centre> centres) {

    public record Region(String key, Texts title) {}

    public record District(String key, String region, String centre, Texts title) {}

    /** @param demo a placeholder for training, shown with the mark "demo" */
    public record Centre(String key, boolean demo, Texts title) {}

    public Routing {
        regions = List.copyOf(regions);
        districts = List.copyOf(districts);
        centres = List.copyOf(centres);
    }

    public Optional<Region> region(String key) {
        return regions.stream().filter(r -> r.key().equals(key)).findFirst();
    }

    public Optional<District> district(String key) {
        return districts.stream().filter(d -> d.key().equals(key)).findFirst();
    }

    /** The service centre of a district. */
    public Optional<Centre> centreOf(String districtKey) {
        return district(districtKey)
                .flatMap(d ->
                        centres.stream().filter(c -> c.key().equals(d.centre())).findFirst());
    }
}
