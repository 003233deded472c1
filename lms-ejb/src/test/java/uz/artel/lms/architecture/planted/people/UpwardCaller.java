package uz.artel.lms.architecture.planted.people;

import uz.artel.lms.architecture.planted.exam.ExamServiceImpl;

/** Planted offence: calls a higher floor. */
class UpwardCaller {
    ExamServiceImpl above;
}
