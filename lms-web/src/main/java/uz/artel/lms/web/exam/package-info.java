/** Pages of the exams: entrance and answer sheet, result, the examiner's queue, the trainer's announcement. */
package uz.artel.lms.web.exam;
