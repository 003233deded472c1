package uz.artel.lms.crm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;

/** {@code guides/super/districts.yaml}: regions, centres and the district each belongs to. */
public class RoutingFile implements ContentKind {

    static final String PATH = "guides/super/districts.yaml";

    @Override
    public void check(ContentPack pack, Problems problems) {
        if (pack.has(PATH)) {
            routing(pack.yaml(PATH, problems));
        }
    }

    /** The routing of a pack; empty when it has none. */
    public static Routing read(ContentPack pack) {
        return pack.has(PATH)
                ? routing(pack.yaml(PATH, new Problems()))
                : new Routing(java.util.List.of(), java.util.List.of(), java.util.List.of());
    }

    /** Reads the bytes of a stored edition. */
    static Routing parse(byte[] yaml) {
        return read(new ContentPack(Map.of(PATH, yaml)));
    }

    private static Routing routing(Node node) {
        var regions = new ArrayList<Routing.Region>();
        var regionKeys = new HashSet<String>();
        for (var r : node.someItems("regions")) {
            regions.add(new Routing.Region(r.text("key"), r.inThreeLanguages("title")));
            unique(r, regionKeys);
        }
        var centres = new ArrayList<Routing.Centre>();
        var centreKeys = new HashSet<String>();
        for (var c : node.someItems("centres")) {
            centres.add(new Routing.Centre(c.text("key"), c.flag("demo", false), c.inThreeLanguages("title")));
            unique(c, centreKeys);
        }
        var districts = new ArrayList<Routing.District>();
        var districtKeys = new HashSet<String>();
        for (var d : node.someItems("districts")) {
            var district = new Routing.District(
                    d.text("key"), d.text("region"), d.text("centre"), d.inThreeLanguages("title"));
            districts.add(district);
            unique(d, districtKeys);
            if (!regionKeys.contains(district.region())) {
                d.child("region").problem("there is no region \"" + district.region() + "\"");
            }
            if (!centreKeys.contains(district.centre())) {
                d.child("centre").problem("there is no service centre \"" + district.centre() + "\"");
            }
        }
        return new Routing(regions, districts, centres);
    }

    private static void unique(Node node, HashSet<String> keys) {
        if (!keys.add(node.text("key"))) {
            node.problem("the key \"" + node.text("key") + "\" stands here twice");
        }
    }
}
