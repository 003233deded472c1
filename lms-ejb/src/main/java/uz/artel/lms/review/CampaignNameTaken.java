package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** The centre has a campaign of this name. */
public class CampaignNameTaken extends Refusal {
    private static final long serialVersionUID = 1L;
}
