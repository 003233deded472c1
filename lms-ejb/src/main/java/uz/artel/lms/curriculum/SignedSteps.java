package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import uz.artel.lms.acknowledgement.AcknowledgementSigned;
import uz.artel.lms.acknowledgement.SigningCondition;
import uz.artel.lms.shared.PersonId;

/**
 * Signatures on the road: a text that is a step of somebody's programme is signed when the step is open, and the signature
 * makes the step done in the same transaction. Texts outside his programme are none of the curriculum's business.
 */
@ApplicationScoped
class SignedSteps implements SigningCondition {

    private Roads roads;
    private StepRecording recording;

    protected SignedSteps() {}

    @Inject
    SignedSteps(Roads roads, StepRecording recording) {
        this.roads = roads;
        this.recording = recording;
    }

    @Override
    public void requireMaySign(PersonId person, String key, Instant at) {
        try {
            roads.of(person, at).road().step(StepKind.ACKNOWLEDGEMENT, key).ifPresent(step -> {
                if (!step.open() && !step.done()) {
                    throw new StepNotOpen();
                }
            });
        } catch (NotInIntake operator) {
            // An operator signs what he is asked to: no programme holds him back.
        }
    }

    void onSigned(@Observes AcknowledgementSigned signed) {
        recording.done(
                signed.person(),
                StepKind.ACKNOWLEDGEMENT,
                signed.key(),
                signed.at(),
                "signature:" + signed.signature());
    }
}
