package uz.artel.lms.exam.bank;

import uz.artel.lms.exam.media.Medium;

/**
 * A picture or a recording as a page shows it to those who write questions.
 *
 * @param address its bytes as an address that needs no network
 * @param picture whether it is looked at and not played
 * @param video whether what is played is looked at too
 * @param width of a picture in its own units, 0 otherwise
 * @param source where it comes from; null while it is not in the bank
 * @param licence by which it may be shown; null likewise
 */
public record ShownMedium(
        String digest,
        String address,
        boolean picture,
        boolean video,
        int width,
        int height,
        String source,
        String licence) {

    static ShownMedium of(Medium medium) {
        return new ShownMedium(
                medium.digest(),
                Medium.address(medium.type(), medium.bytes()),
                medium.type().picture(),
                medium.type().media().startsWith("video/"),
                medium.width(),
                medium.height(),
                medium.source(),
                medium.licence());
    }
}
