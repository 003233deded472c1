package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.media.Media;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;

/** The pictures and recordings of a sheet, for the browser that holds the token of the sitting. */
@Stateless
@Allowed(anyone = true)
public class ExamMedia {

    private Sittings sittings;
    private Answers answers;
    private ItemBank bank;
    private Media media;
    private SessionDoor door;
    private Clock clock;

    protected ExamMedia() {}

    @Inject
    public ExamMedia(Sittings sittings, Answers answers, ItemBank bank, Media media, SessionDoor door, Clock clock) {
        this.sittings = sittings;
        this.answers = answers;
        this.bank = bank;
        this.media = media;
        this.door = door;
        this.clock = clock;
    }

    /**
     * A medium of the sitting's own form, as long as it is sat: what an exam shows stays in the exam.
     *
     * @param address of the browser
     * @throws uz.artel.lms.shared.Refusal SittingOver; OutsideRoom; Unknown when the token isn't this sitting's, or no item of
     *     the form shows this medium
     */
    public Media.Stored medium(SittingId id, SittingToken token, String digest, String address) {
        var sitting = sittings.get(id);
        ExamTaking.requireToken(id, token, sitting.tokenHash());
        if (sitting.state() != State.OPEN) {
            throw new SittingOver();
        }
        door.requireInside(sitting.session(), address);
        return media.ofForm(sitting.form(), digest).orElseThrow(() -> new Unknown("medium"));
    }

    /** A medium where no address is known: in no room with networks of its own. */
    public Media.Stored medium(SittingId id, SittingToken token, String digest) {
        return medium(id, token, digest, null);
    }

    /**
     * Notes how often the recording of a place has been played on this device. A browser without network counts by itself
     * and tells afterwards; told again it changes nothing, and a smaller number takes none back.
     *
     * @param plays from 1 to what the item allows
     * @return how often it has been played as far as the server knows
     * @throws uz.artel.lms.shared.Refusal SittingOver; BadInput where the place has no recording with a limit or the number is
     *     beyond it; Unknown when the token isn't this sitting's
     */
    public int played(SittingId id, SittingToken token, int place, int plays) {
        var door = answers.lock(id).orElseThrow(() -> new Unknown("sitting"));
        ExamTaking.requireToken(id, token, door.tokenHash());
        if (door.state() != State.OPEN) {
            throw new SittingOver();
        }
        var version = sittings.form(door.form()).stream()
                .filter(p -> p.place() == place)
                .findFirst()
                .orElseThrow(() -> new BadInput("place", "noSuchPlace"))
                .version();
        var stimulus =
                bank.contents(List.of(version)).get(version).particulars().stimulus();
        if (stimulus == null || stimulus.plays() == 0) {
            throw new BadInput("place", "noSuchPlace");
        }
        if (plays < 1 || plays > stimulus.plays()) {
            throw new BadInput("plays", "outOfRange", 1, stimulus.plays());
        }
        int known = answers.plays(id).getOrDefault(place, 0);
        var now = clock.now();
        for (int play = known + 1; play <= plays; play++) {
            answers.addPlay(id, place, play, now);
        }
        return Math.max(known, plays);
    }
}
