package uz.artel.lms.shared;

import java.util.List;

/** What deadlines need to know of a person. Implemented by the feature people. */
public interface Leaves {

    /** The person's study leaves: deadlines stand still meanwhile, {@link StudyLeave#plusDays}. */
    List<StudyLeave> studyLeaves(PersonId person);
}
