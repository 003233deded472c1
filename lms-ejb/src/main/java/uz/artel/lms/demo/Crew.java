package uz.artel.lms.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Caller;

/** The operators of the demo's centre who are there by now, and who they are in the house. */
record Crew(List<Member> members) {

    /** @param knowledge what he knows before any training */
    record Member(Operator operator, Caller caller, Knowledge knowledge) {
        PersonId id() {
            return caller.person();
        }

        int number() {
            return operator.number();
        }
    }

    Crew {
        members = List.copyOf(members);
    }

    /** Those of them who were there at an attestation. */
    Crew at(Attestation attestation) {
        return new Crew(members.stream()
                .filter(m -> attestation.number() > 1 || !m.operator.newcomer())
                .toList());
    }

    Map<PersonId, Member> byId() {
        return members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    List<PersonId> ids() {
        return members.stream().map(Member::id).toList();
    }

    int size() {
        return members.size();
    }
}
