package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Outside a demonstration an exam that counts needs questions of the centre: the shipped ones are public samples. */
public class OnlySampleItems extends Refusal {

    private static final long serialVersionUID = 1L;

    public OnlySampleItems() {
        super();
    }
}
