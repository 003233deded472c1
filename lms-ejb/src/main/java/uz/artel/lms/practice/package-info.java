/**
 * Practice calls and exam calls: a person takes a simulated call at the operator's desk, his actions are kept as they come,
 * and the call is whatever their replay gives ({@link uz.artel.lms.practice.engine}).
 *
 * <p>A practice call is marked by its rules at once and is seen by the trainee, his mentor and the trainers. An exam call is
 * marked by two raters who do not see each other, by a third when they differ by more than ten points or about a critical
 * error; {@link uz.artel.lms.practice.ExamCallMarked} tells higher floors.
 */
package uz.artel.lms.practice;
