package uz.artel.lms.certification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.PersonId;

/** Where proofs of one kind come from: one bean for each lower feature. */
interface ProofSource {

    /**
     * The proofs of these persons for this part, any order, as many statements however many they are; nothing when the part is
     * of another kind, and those without proofs may be left out.
     */
    Map<PersonId, List<Proof>> of(Collection<PersonId> persons, Scheme.Part part);
}
