package uz.artel.lms.shared.access;

import uz.artel.lms.shared.CentreId;

/**
 * How far a grant reaches: always one centre, and within it one line, one intake or one campaign when these are given.
 *
 * @param centre the centre
 * @param line key of a line, or null for all lines
 * @param intake id of an intake, or null for all
 * @param campaign id of an attestation campaign, or null for all
 */
public record Scope(CentreId centre, String line, Long intake, Long campaign) {

    public static Scope of(CentreId centre) {
        return new Scope(centre, null, null, null);
    }

    /** Whether something of this centre and intake lies inside. */
    public boolean coversIntake(CentreId otherCentre, long otherIntake) {
        return centre.equals(otherCentre) && (intake == null || intake == otherIntake);
    }

    /** Whether something of this centre and campaign lies inside. */
    public boolean coversCampaign(CentreId otherCentre, long otherCampaign) {
        return centre.equals(otherCentre) && (campaign == null || campaign == otherCampaign);
    }
}
