package uz.artel.lms.certification;

import java.util.List;
import uz.artel.lms.shared.PersonId;

/** Where proofs of one kind come from: one bean for each lower feature. */
interface ProofSource {

    /** The proofs of this person for this part, any order; empty when the part is of another kind. */
    List<Proof> of(PersonId person, Scheme.Part part);
}
