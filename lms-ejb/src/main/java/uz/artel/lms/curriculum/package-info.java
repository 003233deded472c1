/**
 * The two weeks: the programme of ten days with its steps, lessons as immutable editions, intakes of trainees with their
 * mentors, and what each trainee has done.
 *
 * <p>A step is opened by its day's date, the end of the day before and the steps named in {@code after}; the rule stands in
 * {@link uz.artel.lms.curriculum.Road} and nowhere else. Higher features ask {@link uz.artel.lms.curriculum.StepGate} before
 * they let a trainee begin, and tell {@link uz.artel.lms.curriculum.StepRecording} when something is done. What is done is
 * never taken back. A trainee keeps the edition of a lesson he opened first.
 */
package uz.artel.lms.curriculum;
