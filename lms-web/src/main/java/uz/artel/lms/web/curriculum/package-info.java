/** The pages of learning: today, the programme, lessons; intakes, the editor and coverage for trainers. */
package uz.artel.lms.web.curriculum;
